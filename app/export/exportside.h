// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"
#include "model/export/alignmentwriter.h"
#include "widgets/compare/comparisondata.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace heed {

/// A translation whose numbers or alignments are exported, and the place in it that is looked at.
struct ExportSide
{
    QString name; ///< "A: greedy · layer 1, head 2"; empty: nothing is compared
    std::shared_ptr<const Translation> translation;
    int sentence = 0;
    int hypothesis = 0;
    HeadIndex head;

    std::shared_ptr<const AttentionTrace> trace() const; ///< null when none was kept
    bool hasScores() const;
    bool hasSameAttention(const ExportSide& other) const;
};

/// A and B, while the window compares them.
struct ComparedSides
{
    ExportSide a;
    ExportSide b;
    ComparisonData maps; ///< as they are shown
};

/// Which of them an export writes. Without a comparison it is what the window shows, whatever this says.
enum class ComparedPart { Both, A, B };

ExportSide shownSide(const ViewState& state);

/// What to write, and where.
struct SideFile
{
    ExportSide side;
    QString path;
};

/// A file for each side; "-A" and "-B" go before the suffix where there are two.
std::vector<SideFile> filesOf(const std::optional<ComparedSides>& compared, ComparedPart part, const ExportSide& shown,
                              const QString& path);

/// The head of cross-attention that an alignment is read off: the one that is looked at, or the nearest one when it is of
/// another kind.
AlignmentView alignmentViewOf(const ExportSide& side);

} // namespace heed
