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

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::StepData)
};

/// "Step 3, after “Le chat”"
QString stepTitle(const Hypothesis& hypothesis, int step)
{
    std::uint32_t end = 0;
    for (int before = 0; before < step; ++before)
        end = std::max(end, hypothesis.tokens[std::size_t(before)].token.span.end);
    QString written
        = QString::fromUtf8(hypothesis.text.data(), qsizetype(std::min<std::size_t>(end, hypothesis.text.size())));
    if (written.isEmpty())
        return Text::tr("Step %1, at the beginning").arg(step + 1);
    if (written.size() > kQuotedCharacters)
        written = u'…' + written.right(kQuotedCharacters);
    return Text::tr("Step %1, after “%2”").arg(step + 1).arg(written);
}

} // namespace

VocabularyChartData stepData(const Hypothesis& hypothesis, int step, int vocabularySize)
{
    VocabularyChartData data;
    if (step < 0 || std::size_t(step) >= hypothesis.tokens.size())
        return data;
    const GeneratedToken& generated = hypothesis.tokens[std::size_t(step)];
    double listed = 0.0;
    const auto add = [&](const Candidate& candidate) {
        const double probability = std::exp(double(candidate.logProbability));
        const bool isChosen = candidate.id == generated.token.id;
        if (isChosen)
            data.chosen = int(data.rows.size());
        const bool isSpecial = candidate.piece.starts_with('<') && candidate.piece.ends_with('>');
        data.rows.push_back(
            {pieceLabel(candidate.piece), probability, isChosen ? generated.token.isSpecial : isSpecial});
        listed += probability;
    };
    std::for_each(generated.top.begin(), generated.top.end(), add);
    if (data.chosen < 0)
        add({generated.token.id, generated.token.piece, generated.logProbability});
    data.restProbability = std::max(0.0, 1.0 - listed);
    data.restCount = std::max(0, vocabularySize - int(data.rows.size()));
    data.entropy = generated.entropy;
    data.title = stepTitle(hypothesis, step);
    return data;
}

} // namespace heed
