// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportside.h"

#include <QFileInfo>

#include <algorithm>
#include <cstddef>

namespace heed {

namespace {

/// "folder/attention-A.npz"
QString withLetter(const QString& path, QChar letter)
{
    const QString suffix = QFileInfo(path).suffix();
    const qsizetype end = suffix.isEmpty() ? path.size() : path.size() - suffix.size() - 1;
    return path.first(end) + u'-' + letter + path.sliced(end);
}

} // namespace

std::shared_ptr<const AttentionTrace> ExportSide::trace() const
{
    if (!translation || std::size_t(sentence) >= translation->sentences.size())
        return nullptr;
    const auto& record = translation->sentences[std::size_t(sentence)].record;
    return record ? record->trace(std::size_t(hypothesis)) : nullptr;
}

bool ExportSide::hasScores() const
{
    const auto kept = trace();
    return kept && kept->hasScores();
}

bool ExportSide::hasSameAttention(const ExportSide& other) const
{
    return translation == other.translation && sentence == other.sentence && hypothesis == other.hypothesis;
}

ExportSide shownSide(const ViewState& state)
{
    const Selection& selection = state.selection();
    return {{}, state.translation(), selection.sentence, selection.hypothesis, selection.headIndex()};
}

std::vector<SideFile> filesOf(const std::optional<ComparedSides>& compared, ComparedPart part, const ExportSide& shown,
                              const QString& path)
{
    if (!compared)
        return {{shown, path}};
    if (part == ComparedPart::Both)
        return {{compared->a, withLetter(path, u'A')}, {compared->b, withLetter(path, u'B')}};
    return {{part == ComparedPart::A ? compared->a : compared->b, path}};
}

AlignmentView alignmentViewOf(const ExportSide& side)
{
    const auto trace = side.trace();
    const AttentionShape shape = trace ? trace->shape(AttentionKind::Cross) : AttentionShape();
    return {.layer = std::clamp(side.head.layer, 0, std::max(shape.layers - 1, 0)),
            .head = std::clamp(side.head.head, 0, std::max(shape.heads - 1, 0)),
            .row = AlignmentRow::Produces};
}

} // namespace heed
