// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/attentionpictures.h"

#include "app/attentionview.h"
#include "app/export/caption.h"
#include "app/viewstate.h"
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "widgets/headsheetfigure.h"
#include "widgets/heatmapfigure.h"

#include <QCoreApplication>

#include <string_view>
#include <utility>

namespace heed {

namespace {

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::AttentionPictures)
};

struct Subject
{
    const SentenceTranslation& sentence;
    std::shared_ptr<const AttentionTrace> trace;
};

Subject subjectOf(const PictureRequest& request)
{
    const SentenceTranslation& sentence = request.translation->sentences.at(request.sentence);
    if (!sentence.record || request.hypothesis >= sentence.hypotheses.size())
        throw Error("There is no attention to export: the translation was made without keeping it.");
    return {sentence, sentence.record->trace(request.hypothesis)};
}

} // namespace

PictureText pictureText(const PictureRequest& request, const QString& what)
{
    PictureText text{{what}, request.options};
    if (const QString reduction = reductionText(request.presentation); !reduction.isEmpty())
        text.caption << reduction;
    FigureOptions& options = text.options;
    if (options.title.isEmpty()) {
        const std::string& source = request.translation->sentences.at(request.sentence).source.text;
        options.title = Text::tr("%1: “%2”").arg(what, QString::fromStdString(source));
    }
    options.colorMap = request.presentation.colorMap;
    options.valueScale = request.presentation.valueScale;
    options.provenance = provenance(*request.translation, request.sentence, request.hypothesis);
    return text;
}

PictureRequest pictureRequest(const ViewState& state, const FigureOptions& options)
{
    const Selection& selection = state.selection();
    return {state.translation(), std::size_t(selection.sentence), std::size_t(selection.hypothesis),
            state.presentation(), options};
}

std::unique_ptr<Figure> headPicture(const PictureRequest& request, HeadIndex head)
{
    const Subject subject = subjectOf(request);
    const MapAxes axes = makeAxes(subject.sentence, request.hypothesis, head.kind, request.presentation);
    AttentionMapData map = makeMap(subject.sentence, *subject.trace, head, axes, request.presentation);
    PictureText text = pictureText(request, displayName(head));
    map.caption = text.caption.join(u'\n');
    return std::make_unique<HeatmapFigure>(std::move(map), std::move(text.options));
}

std::unique_ptr<Figure> sheetPicture(const PictureRequest& request, AttentionKind kind)
{
    const Subject subject = subjectOf(request);
    const QString what = Text::tr("%1, every layer and head").arg(displayName(kind));
    const QString legend
        = Text::tr("Below each head: the mean entropy of its rows (H, nats) and the mean of their largest weights.");
    PictureText text = pictureText(request, what);
    text.caption << legend;
    return std::make_unique<HeadSheetFigure>(
        makeGallery(subject.sentence, request.hypothesis, *subject.trace, kind, request.presentation),
        text.caption.join(u'\n'), std::move(text.options));
}

void writePicture(const std::filesystem::path& path, const Figure& figure, PictureFormat format, int dpi)
{
    const QByteArray bytes = renderFigure(figure, format, dpi);
    if (bytes.isEmpty()) {
        throw Error("Cannot write " + quotedPath(path)
                    + ": the picture is too large for this resolution; choose fewer dpi, SVG or PDF.");
    }
    writeFileAtomically(path, std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

QString headFileName(HeadIndex head, const QString& suffix)
{
    const auto kind = toString(head.kind);
    return QStringLiteral("%1-layer%2-head%3.%4")
        .arg(QLatin1String(kind.data(), qsizetype(kind.size())))
        .arg(head.layer + 1)
        .arg(head.head + 1)
        .arg(suffix);
}

} // namespace heed
