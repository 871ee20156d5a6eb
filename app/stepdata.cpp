// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stepdata.h"

#include "app/tokenlabels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace heed {

namespace {

constexpr int kQuotedCharacters = 24;
constexpr int kQuotedWhereNarrow = 12;

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::StepData)
};

/// The last words of a longer text, at most so many characters; of a long word its end.
QString lastWords(const QString& text, qsizetype characters)
{
    const QString tail = text.last(characters);
    const bool isWhole = text[text.size() - characters - 1].isSpace();
    return tail.sliced(isWhole ? 0 : tail.indexOf(u' ') + 1).trimmed();
}

/// "Step 3, after “Le chat”"
/// @param quoted at most so many of the last characters written before.
QString stepTitle(const Hypothesis& hypothesis, int step, int quoted)
{
    std::uint32_t end = 0;
    for (int before = 0; before < step; ++before)
        end = std::max(end, hypothesis.tokens[std::size_t(before)].token.span.end);
    QString written
        = QString::fromUtf8(hypothesis.text.data(), qsizetype(std::min<std::size_t>(end, hypothesis.text.size())));
    if (written.isEmpty())
        return Text::tr("Step %1, at the beginning").arg(step + 1);
    if (written.size() > quoted)
        written = u'…' + lastWords(written, quoted);
    return Text::tr("Step %1, after “%2”").arg(step + 1).arg(written);
}

/// "</s>" and the like, of a piece of which nothing else is known.
bool isNamedSpecial(const std::string& piece)
{
    return piece.starts_with('<') && piece.ends_with('>');
}

VocabularyChartData::Row rowOf(const Candidate& candidate, const GeneratedToken& generated)
{
    VocabularyChartData::Row row;
    row.piece = pieceLabel(candidate.piece);
    row.probability = std::exp(double(candidate.logProbability));
    row.isSpecial = candidate.id == generated.token.id ? generated.token.isSpecial : isNamedSpecial(candidate.piece);
    return row;
}

const GeneratedToken* generatedAt(const Hypothesis& hypothesis, int step)
{
    const bool isThere = hypothesis.isScored && step >= 0 && std::size_t(step) < hypothesis.tokens.size();
    return isThere ? &hypothesis.tokens[std::size_t(step)] : nullptr;
}

} // namespace

std::vector<Candidate> shownCandidates(const GeneratedToken& generated, int count)
{
    std::vector<Candidate> shown(generated.top.begin(),
                                 generated.top.begin()
                                     + std::ptrdiff_t(std::min(generated.top.size(), std::size_t(std::max(count, 0)))));
    if (std::ranges::find(shown, generated.token.id, &Candidate::id) == shown.end())
        shown.push_back({generated.token.id, generated.token.piece, generated.logProbability});
    return shown;
}

VocabularyChartData stepData(const Hypothesis& hypothesis, int step, int vocabularySize, int count)
{
    VocabularyChartData data;
    const GeneratedToken* generated = generatedAt(hypothesis, step);
    if (!generated)
        return data;
    double listed = 0.0;
    for (const Candidate& candidate : shownCandidates(*generated, count)) {
        if (candidate.id == generated->token.id)
            data.chosen = int(data.rows.size());
        data.rows.push_back(rowOf(candidate, *generated));
        listed += data.rows.back().probability;
    }
    data.restProbability = std::max(0.0, 1.0 - listed);
    data.restCount = std::max(0, vocabularySize - int(data.rows.size()));
    data.entropy = generated->entropy;
    data.title = stepTitle(hypothesis, step, kQuotedCharacters);
    data.shortTitle = stepTitle(hypothesis, step, kQuotedWhereNarrow);
    return data;
}

VocabularyChartData reshapedStepData(const Hypothesis& hypothesis, int step, const std::vector<float>& probabilities,
                                     const SamplingShape& shape, int count)
{
    const auto vocabularySize = int(probabilities.size());
    VocabularyChartData data = stepData(hypothesis, step, vocabularySize, count);
    const GeneratedToken* generated = generatedAt(hypothesis, step);
    if (!generated || probabilities.empty() || shape.isNeutral())
        return data;
    const ShapedDistribution shaped = shapeDistribution(probabilities, shape);
    double listed = 0.0;
    int kept = 0;
    const std::vector<Candidate> candidates = shownCandidates(*generated, count);
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        VocabularyChartData::Row& row = data.rows[index];
        const auto id = std::size_t(candidates[index].id);
        row.modelProbability = row.probability;
        row.isCut = shaped.drawn[id] == 0.0F;
        row.probability = double(row.isCut ? shaped.tempered[id] : shaped.drawn[id]);
        listed += double(shaped.drawn[id]);
        kept += row.isCut ? 0 : 1;
    }
    data.restProbability = std::max(0.0, 1.0 - listed);
    data.restCount = shaped.kept - kept;
    data.cutCount = vocabularySize - shaped.kept;
    data.entropy = shaped.entropy;
    return data;
}

LensChartData lensChartData(const Hypothesis& hypothesis, int step, const std::vector<LensReading>& readings)
{
    LensChartData data;
    const GeneratedToken* generated = generatedAt(hypothesis, step);
    if (!generated)
        return data;
    for (const LensReading& reading : readings) {
        LensChartData::Row& row = data.rows.emplace_back();
        row.piece = pieceLabel(reading.topPiece);
        row.probability = std::exp(double(reading.topLogProbability));
        row.writtenProbability = std::exp(double(reading.writtenLogProbability));
        row.writtenRank = reading.writtenRank;
        row.isSpecial = isNamedSpecial(reading.topPiece);
    }
    data.written = pieceLabel(generated->token.piece);
    data.title = stepTitle(hypothesis, step, kQuotedCharacters);
    data.shortTitle = stepTitle(hypothesis, step, kQuotedWhereNarrow);
    return data;
}

bool hasRival(const GeneratedToken& generated)
{
    return !generated.top.empty() && generated.top.front().id != generated.token.id;
}

StepChartData stepChartData(const Hypothesis& hypothesis)
{
    StepChartData data;
    if (!hypothesis.isScored)
        return data;
    for (const GeneratedToken& generated : hypothesis.tokens) {
        StepChartData::Step step;
        step.piece = pieceLabel(generated.token.piece);
        step.probability = std::exp(double(generated.logProbability));
        step.entropy = double(generated.entropy);
        if (hasRival(generated)) {
            step.rival = pieceLabel(generated.top.front().piece);
            step.rivalProbability = std::exp(double(generated.top.front().logProbability));
        }
        data.steps.push_back(std::move(step));
    }
    return data;
}

} // namespace heed
