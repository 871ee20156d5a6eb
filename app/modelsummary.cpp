// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modelsummary.h"

#include "app/ids/idmodel.h"
#include "app/models/factstext.h"
#include "model/text/sentencesplitter.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QStringList>

namespace heed {

namespace {

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::ModelSummary)
};

QString millions(std::int64_t count)
{
    return decimalText(double(count) / 1e6, count < 100'000 ? 3 : count < 10'000'000 ? 1 : 0);
}

} // namespace

std::chrono::duration<double> computingTime(const Translation& translation)
{
    std::chrono::duration<double> time{};
    for (const SentenceTranslation& sentence : translation.sentences)
        time += sentence.timings.tokenize + sentence.timings.encode + sentence.timings.decode;
    return time;
}

QString modelSummary(const ModelInfo& info)
{
    const QString heads = info.encoderHeads == info.decoderHeads
                              ? Text::tr("%n head(s)", nullptr, info.encoderHeads)
                              : Text::tr("%1+%2 heads").arg(info.encoderHeads).arg(info.decoderHeads);
    return Text::tr("%1+%2 layers · %3 · %4 M parameters")
        .arg(info.encoderLayers)
        .arg(info.decoderLayers)
        .arg(heads, millions(info.parameters));
}

QString modelToolTip(const ModelInfo& info)
{
    const QStringList lines{
        placeText(QString::fromStdString(info.folder.string())),
        Text::tr("%1 model, d_model %2").arg(QString::fromStdString(info.family)).arg(info.modelSize),
        modelSummary(info),
        Text::tr("Vocabulary: %1 source, %2 target").arg(info.sourceVocabulary).arg(info.targetVocabulary),
        Text::tr("Stored as %1, %2").arg(QString::fromStdString(info.storage), sizeText(info.weightBytes)),
    };
    return lines.join(u'\n');
}

QString translationSummary(const Translation& translation)
{
    int tokens = 0;
    for (const SentenceTranslation& sentence : translation.sentences)
        tokens += sentence.hypotheses.empty() ? 0 : int(sentence.hypotheses.front().tokens.size());
    const QString amount
        = Text::tr("%1 in %2 s")
              .arg(Text::tr("%n token(s)", nullptr, tokens), decimalText(computingTime(translation).count(), 2));
    return translation.sentences.size() < 2
               ? amount
               : Text::tr("%1, %2").arg(Text::tr("%n sentence(s)", nullptr, int(translation.sentences.size())), amount);
}

QString translationCaveats(const Translation& translation)
{
    int cutSources = 0;
    int cutOutputs = 0;
    for (const SentenceTranslation& sentence : translation.sentences) {
        cutSources += sentence.isSourceCut ? 1 : 0;
        cutOutputs += !sentence.hypotheses.empty() && !sentence.hypotheses.front().isComplete ? 1 : 0;
    }
    QStringList caveats;
    if (translation.isStopped) {
        caveats += Text::tr("Stopped after %1 of %n sentence(s); what follows was not translated.", nullptr,
                            int(splitSentences(translation.source).size()))
                       .arg(translation.sentences.size());
    }
    if (cutSources > 0) {
        caveats += Text::tr("%n sentence(s) were longer than the model can read; what came after was not translated.",
                            nullptr, cutSources);
    }
    if (cutOutputs > 0)
        caveats += Text::tr("%n translation(s) reached the length limit and were cut there.", nullptr, cutOutputs);
    if (const int lines = linesWithoutEnd(translation); lines > 0) {
        const auto end = idModelOf(*translation.model)->endId;
        caveats += Text::tr("%n line(s) of token ids lack the end token (%1), which the model has learned to read.",
                            nullptr, lines)
                       .arg(end ? QString::number(*end) : QStringLiteral("</s>"));
    }
    return caveats.join(u' ');
}

} // namespace heed
