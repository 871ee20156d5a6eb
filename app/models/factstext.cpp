// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/factstext.h"

#include "app/languagenames.h"
#include "model/checkpoint/modelname.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace heed {

namespace {

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::FactsText)
};

constexpr std::size_t kNamedLanguages = 6; ///< of more, the first ones and their number

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// For what is only foretold.
QString roundedText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString millions(std::int64_t count)
{
    return decimalText(double(count) / 1e6, count < 100'000 ? 3 : count < 10'000'000 ? 1 : 0);
}

QString languagesText(const std::vector<std::string>& languages)
{
    if (languages.size() == 2)
        return Text::tr("%1 → %2", "languages")
            .arg(languageName(languages[0], languages), languageName(languages[1], languages));
    QStringList names;
    for (std::size_t index = 0; index < std::min(languages.size(), kNamedLanguages); ++index)
        names += languageName(languages[index], languages);
    const QString list = names.join(QStringLiteral(", "));
    return languages.size() <= kNamedLanguages
               ? list
               : Text::tr("%n language(s): %1, …", nullptr, int(languages.size())).arg(list);
}

QString stackText(int layers, int heads, int feedForward)
{
    return Text::tr("%1, %2, feed-forward %3")
        .arg(Text::tr("%n layer(s)", nullptr, layers), Text::tr("%n head(s)", nullptr, heads),
             QLocale().toString(feedForward));
}

void addConfig(const ModelConfig& config, std::vector<FactLine>& lines)
{
    const QLocale locale;
    lines.push_back(
        {Text::tr("Encoder"), stackText(config.encoderLayers, config.encoderHeads, config.encoderFeedForward)});
    lines.push_back(
        {Text::tr("Decoder"), stackText(config.decoderLayers, config.decoderHeads, config.decoderFeedForward)});
    const QString width = Text::tr("d_model %1").arg(config.modelSize);
    lines.push_back(
        {Text::tr("Width"), config.positions == PositionKind::RelativeBias
                                ? width
                                : Text::tr("%1, at most %n token(s)", nullptr, config.maxPositions).arg(width)});
    lines.push_back({Text::tr("Vocabulary"), config.sourceVocabulary == config.targetVocabulary
                                                 ? locale.toString(config.sourceVocabulary)
                                                 : Text::tr("%1 source, %2 target")
                                                       .arg(locale.toString(config.sourceVocabulary),
                                                            locale.toString(config.targetVocabulary))});
}

/// What the model's own settings ask of a search, and Heed's does not do.
QString ignoredText(const ModelConfig& config)
{
    QStringList names;
    for (const std::string& name : config.unfollowedSettings)
        names += fromUtf8(name);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString factsSummary(const ModelFacts& facts)
{
    if (!facts.canOpen())
        return faultTitle(facts.problems.front().fault);
    QStringList parts{facts.holdsLayers ? Text::tr("single layers") : fromUtf8(facts.family)};
    if (!facts.hasTokenizer && !facts.holdsLayers)
        parts += faultTitle(ModelFault::NoTokenizer);
    if (facts.config)
        parts += Text::tr("%1+%2 layers").arg(facts.config->encoderLayers).arg(facts.config->decoderLayers);
    parts += Text::tr("%1 M parameters").arg(millions(facts.parameters));
    parts += sizeText(facts.diskBytes);
    return parts.join(QStringLiteral(" · "));
}

std::vector<FactLine> factLines(const ModelFacts& facts)
{
    std::vector<FactLine> lines;
    if (const auto repository = hubRepositoryOf(facts.folder))
        lines.push_back({Text::tr("Repository"), fromUtf8(*repository)});
    if (!facts.family.empty())
        lines.push_back({Text::tr("Family"), fromUtf8(facts.family)});
    if (!facts.languages.empty())
        lines.push_back({Text::tr("Languages"), languagesText(facts.languages)});
    if (facts.holdsLayers)
        lines.push_back({Text::tr("Opens as"), Text::tr("attention between the vectors beside it, without text")});
    if (facts.config)
        addConfig(*facts.config, lines);
    if (facts.parameters > 0)
        lines.push_back({Text::tr("Parameters"), Text::tr("%1 million").arg(millions(facts.parameters))});
    if (facts.weightBytes > 0)
        lines.push_back(
            {Text::tr("Weights"), facts.storage.empty()
                                      ? sizeText(facts.weightBytes)
                                      : Text::tr("%1, %2").arg(sizeText(facts.weightBytes), fromUtf8(facts.storage))});
    if (facts.config)
        lines.push_back({Text::tr("Tokenizer"), facts.hasTokenizer ? Text::tr("included") : Text::tr("none")});
    if (facts.config && !facts.config->unfollowedSettings.empty())
        lines.push_back({Text::tr("Ignored"), ignoredText(*facts.config)});
    if (facts.diskBytes > 0)
        lines.push_back({Text::tr("On disk"), sizeText(facts.diskBytes)});
    if (facts.memoryBytes > 0)
        lines.push_back({Text::tr("Memory"), Text::tr("about %1 needed").arg(roundedText(facts.memoryBytes))});
    return lines;
}

QString placeText(const QString& folder)
{
    const QString path = QDir::toNativeSeparators(folder);
    const auto repository = hubRepositoryOf(folder.toStdString());
    return repository ? fromUtf8(*repository) + u'\n' + path : path;
}

QString faultTitle(ModelFault fault)
{
    switch (fault) {
    case ModelFault::NoFolder:
        return Text::tr("Folder not there");
    case ModelFault::NoConfig:
        return Text::tr("No model in this folder");
    case ModelFault::BadConfig:
        return Text::tr("Configuration not usable");
    case ModelFault::UnknownFamily:
        return Text::tr("Unknown kind of model");
    case ModelFault::NoWeights:
        return Text::tr("Weights missing");
    case ModelFault::BadWeights:
        return Text::tr("Weights not readable");
    case ModelFault::UnsafeWeights:
        return Text::tr("Weights that ask to run code");
    case ModelFault::OtherWeights:
        return Text::tr("Weights of another kind");
    case ModelFault::WrongTensors:
        return Text::tr("Weights do not fit");
    case ModelFault::NoAccess:
        return Text::tr("A file cannot be read");
    case ModelFault::BadTokenizer:
        return Text::tr("Tokenizer not usable");
    case ModelFault::BadWordList:
        return Text::tr("Word list not usable");
    case ModelFault::NoTokenizer:
        return Text::tr("token ids only");
    case ModelFault::BadLayers:
        return Text::tr("Layers not usable");
    case ModelFault::NotEnoughMemory:
        return Text::tr("Too large for this machine");
    case ModelFault::Changing:
        return Text::tr("Being written just now");
    }
    return {};
}

QString faultAdvice(ModelFault fault)
{
    switch (fault) {
    case ModelFault::NoFolder:
        return Text::tr(
            "If it is on another disk, connect that and press F5. If it was moved, add it from its new place "
            "and remove this entry.");
    case ModelFault::NoConfig:
        return Text::tr("A model folder has a config.json beside its weights. Download all files of the model into one "
                        "folder.");
    case ModelFault::BadConfig:
        return Text::tr(
            "Download config.json and generation_config.json again, unless somebody changed them on purpose.");
    case ModelFault::UnknownFamily:
        return Text::tr("Heed opens encoder-decoder models, which translate. This may be one of another kind, such as "
                        "a chat model.");
    case ModelFault::NoWeights:
        return Text::tr("Download the weights that are missing into the same folder.");
    case ModelFault::BadWeights:
        return Text::tr("The download was probably cut off, or brought something else: download the file again.");
    case ModelFault::UnsafeWeights:
        return Text::tr("Unless you made the file yourself, open it with no program: it can do harm. Take the model’s "
                        ".safetensors file, from a source that you trust.");
    case ModelFault::OtherWeights:
        return {}; // the problem's sentence says it
    case ModelFault::WrongTensors:
        return Text::tr(
            "Configuration and weights are of two models, or of a variant that Heed does not know. Download "
            "both again from one place.");
    case ModelFault::NoAccess:
        return Text::tr("Look whether you may read the file and, if it is a link, whether it leads to one.");
    case ModelFault::NoTokenizer:
        return Text::tr("Download the tokenizer’s files into the same folder to translate text. Without them the model "
                        "translates token ids, which are typed in the place of text.");
    case ModelFault::BadWordList:
        return Text::tr("Write it from the vocabulary that the model was trained with; the page “Models of your own in "
                        "PyTorch” of the documentation shows how.");
    case ModelFault::BadTokenizer:
        return Text::tr("Download the tokenizer’s files again, from the place where the model is from.");
    case ModelFault::BadLayers:
        return Text::tr(
            "The page “Models of your own in PyTorch” of the documentation shows how to save such a folder.");
    case ModelFault::NotEnoughMemory:
        return Text::tr("Take a smaller variant of the model, or one that is stored as float16.");
    case ModelFault::Changing:
        return Text::tr("Wait until the other program has finished, then press F5.");
    }
    return {};
}

} // namespace heed
