// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/originlabel.h"

#include "app/attentionview.h"
#include "app/modelsummary.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace heed {

namespace {

constexpr qsizetype kLongestName = 32; // characters: the bar is shared with others

QString shortened(const QString& name)
{
    return name.size() <= kLongestName ? name : name.first(kLongestName - 1) + u'…';
}

QString nameOf(const std::filesystem::path& path)
{
    const bool hasName = path.has_filename();
    return QString::fromStdString((hasName ? path : path.parent_path()).filename().string());
}

/// One line for each kind that is there.
QString shapesText(const AttentionTrace& trace)
{
    QStringList lines;
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = trace.shape(kind);
        if (shape.heads > 0) {
            lines += OriginLabel::tr("%1: %2, %3, %4 × %5 tokens")
                         .arg(displayName(kind), OriginLabel::tr("%n layer(s)", nullptr, shape.layers),
                              OriginLabel::tr("%n head(s)", nullptr, shape.heads))
                         .arg(shape.queries)
                         .arg(shape.keys);
        }
    }
    return lines.join(u'\n');
}

} // namespace

QString attentionSummary(const ViewState& state)
{
    const auto& trace = state.trace();
    if (!trace || !state.sentence() || !state.hypothesis())
        return {};
    const AttentionShape encoder = trace->shape(AttentionKind::Encoder);
    const AttentionShape decoder = trace->shape(AttentionKind::Decoder);
    const AttentionShape cross = trace->shape(AttentionKind::Cross);
    const int decoderLayers = std::max(decoder.layers, cross.layers);
    const int decoderHeads = std::max(decoder.heads, cross.heads);
    const bool hasBoth = encoder.layers > 0 && decoderLayers > 0;
    const QString layers = hasBoth ? OriginLabel::tr("%1+%2 layers").arg(encoder.layers).arg(decoderLayers)
                                   : OriginLabel::tr("%n layer(s)", nullptr, std::max(encoder.layers, decoderLayers));
    const QString heads = hasBoth && encoder.heads != decoderHeads
                              ? OriginLabel::tr("%1+%2 heads").arg(encoder.heads).arg(decoderHeads)
                              : OriginLabel::tr("%n head(s)", nullptr, std::max(encoder.heads, decoderHeads));
    return OriginLabel::tr("%1 · %2 · %3 → %4 tokens")
        .arg(layers, heads)
        .arg(state.sentence()->source.tokens.size())
        .arg(state.hypothesis()->tokens.size());
}

OriginLabel::OriginLabel(const ViewState& state, QWidget* parent) : QLabel(parent), m_state(state)
{
    connect(&state, &ViewState::translationChanged, this, &OriginLabel::update);
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        if (now.sentence != before.sentence || now.hypothesis != before.hypothesis)
            update();
    });
}

void OriginLabel::setOpenModel(const ModelInfo& info)
{
    m_openModel = info;
    update();
}

void OriginLabel::update()
{
    const auto& shown = m_state.translation();
    if (shown && (!shown->model || shown->model->isLayersOnly) && !shown->file.empty())
        showFile(*shown);
    else if (shown && shown->model)
        showModel(*shown->model);
    else if (m_openModel)
        showModel(*m_openModel);
    else
        clear();
}

/// With its name only where that is not said elsewhere.
void OriginLabel::showModel(const ModelInfo& model)
{
    const bool isOpen = m_openModel && m_openModel->folder == model.folder;
    const QString name = shortened(QString::fromStdString(model.name));
    setText(isOpen ? modelSummary(model) : tr("%1: %2").arg(name, modelSummary(model)));
    setToolTip(modelToolTip(model));
}

void OriginLabel::showFile(const Translation& translation)
{
    setText(tr("%1: %2").arg(shortened(nameOf(translation.file)), attentionSummary(m_state)));
    const QString file = QDir::toNativeSeparators(QString::fromStdString(translation.file.string()));
    setToolTip(m_state.trace() ? file + u'\n' + shapesText(*m_state.trace()) : file);
}

} // namespace heed
