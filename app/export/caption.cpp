// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/caption.h"

#include "app/languagenames.h"
#include "app/resourcepaths.h"
#include "app/viewstate.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <span>
#include <system_error>

namespace heed {

namespace {

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::Caption)
};

QString samplingText(const DecodingOptions& options)
{
    QStringList parts{Text::tr("sampling at temperature %1").arg(digitsText(options.temperature))};
    if (options.topK > 0)
        parts += Text::tr("top %1").arg(options.topK);
    if (options.topP < 1.0)
        parts += Text::tr("top p %1").arg(digitsText(options.topP));
    parts += Text::tr("seed %1").arg(options.seed);
    return parts.join(QStringLiteral(", "));
}

QString beamText(const DecodingOptions& options)
{
    const QString beams = Text::tr("beam search of size %1").arg(options.beamSize);
    return options.lengthPenalty == 1.0
               ? beams
               : Text::tr("%1, length penalty %2").arg(beams, digitsText(options.lengthPenalty));
}

/// What was found with these options.
QString methodText(const DecodingOptions& options)
{
    switch (options.method) {
    case DecodingMethod::Beam:
        if (options.beamSize > 1)
            return beamText(options);
        break;
    case DecodingMethod::Sampling:
        return samplingText(options);
    case DecodingMethod::Greedy:
        break;
    }
    return Text::tr("greedy");
}

/// The words that the search had to begin with; empty when it was free.
QString givenText(const SentenceTranslation& sentence)
{
    if (sentence.givenTokens == 0 || sentence.hypotheses.empty())
        return {};
    const Hypothesis& best = sentence.hypotheses.front();
    std::size_t end = 0;
    for (const GeneratedToken& given :
         std::span(best.tokens).first(std::min(best.tokens.size(), std::size_t(sentence.givenTokens))))
        end = std::max(end, std::size_t(given.token.span.end));
    return QString::fromUtf8(best.text.data(), qsizetype(std::min(end, best.text.size())));
}

QString searchText(const DecodingOptions& options, std::span<const SentenceTranslation> sentences)
{
    if (!sentences.empty()) {
        const SentenceTranslation& first = sentences.front();
        if (!first.hypotheses.empty() && !first.hypotheses.front().isScored)
            return Text::tr("not known");
        if (first.isForced)
            return Text::tr("translation given");
    }
    QString text = methodText(options);
    for (const SentenceTranslation& sentence : sentences) {
        if (const QString given = givenText(sentence); !given.isEmpty())
            text = Text::tr("%1 after the given “%2”").arg(text, given);
    }
    return text;
}

QString decodingText(const Translation& translation, std::span<const SentenceTranslation> sentences)
{
    const QString task = taskText(translation);
    const QString search = searchText(translation.options, sentences);
    return task.isEmpty() ? search : Text::tr("%1, %2").arg(search, task);
}

} // namespace

bool isBundledModel(const ModelInfo& model)
{
    if (model.folder.filename() != "model") // needs no look at the disk
        return false;
    std::error_code error;
    const auto bundled = bundledModelFolder();
    return bundled && std::filesystem::equivalent(*bundled, model.folder, error);
}

QString modelName(const ModelInfo& model)
{
    return isBundledModel(model) ? Text::tr("the bundled model") : QString::fromStdString(model.name);
}

QString modelText(const Translation& translation)
{
    if (!translation.model)
        return Text::tr("unknown");
    const ModelInfo& model = *translation.model;
    const auto both = [](int encoder, int decoder) {
        return encoder == decoder ? QString::number(encoder) : QStringLiteral("%1+%2").arg(encoder).arg(decoder);
    };
    // Without plural forms: the command line has no translations loaded, and these are texts of files.
    return Text::tr("%1 (layers: %2+%3, heads: %4, d_model: %5)")
        .arg(modelName(model))
        .arg(model.encoderLayers)
        .arg(model.decoderLayers)
        .arg(both(model.encoderHeads, model.decoderHeads))
        .arg(model.modelSize);
}

QString decodingText(const Translation& translation)
{
    return decodingText(translation, std::span(translation.sentences));
}

QStringList provenance(const Translation& translation, std::size_t sentence, std::size_t hypothesis)
{
    if (sentence >= translation.sentences.size() || hypothesis >= translation.sentences[sentence].hypotheses.size())
        return {};
    const SentenceTranslation& shown = translation.sentences[sentence];
    return {
        Text::tr("“%1” → “%2”")
            .arg(QString::fromStdString(shown.source.text), QString::fromStdString(shown.hypotheses[hypothesis].text)),
        Text::tr("Model: %1. Decoding: %2.")
            .arg(modelText(translation), decodingText(translation, std::span(&shown, 1)))};
}

FigureOptions figureOptions(const ViewState& state)
{
    FigureOptions options;
    options.colorMap = state.presentation().colorMap;
    options.valueScale = state.presentation().valueScale;
    const Selection& selection = state.selection();
    if (state.translation()) {
        options.provenance
            = provenance(*state.translation(), std::size_t(selection.sentence), std::size_t(selection.hypothesis));
    }
    return options;
}

QString reductionText(const Presentation& presentation)
{
    QStringList parts;
    if (presentation.unit == TokenUnit::Words)
        parts += Text::tr("Whole words.");
    if (presentation.specialTokens == SpecialTokens::Hidden)
        parts += Text::tr("Special tokens hidden.");
    if (presentation.specialTokens == SpecialTokens::Renormalised)
        parts += Text::tr("Special tokens hidden, rows renormalised.");
    return parts.join(u' ');
}

} // namespace heed
