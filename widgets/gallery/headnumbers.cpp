// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/headnumbers.h"

#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <cstdlib>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::HeadNumbers)
};

QString decimals(double value)
{
    return decimalText(value, 2);
}

QString percent(double share)
{
    return decimalText(100.0 * share, 0);
}

QString offsetArrow(int offset)
{
    if (offset == 0)
        return QStringLiteral("=");
    const QString arrow = offset < 0 ? QStringLiteral("←") : QStringLiteral("→");
    return std::abs(offset) == 1 ? arrow : arrow + QString::number(std::abs(offset));
}

} // namespace

std::optional<double> valueOf(const HeadNumbers& numbers, HeadMeasure measure)
{
    switch (measure) {
    case HeadMeasure::Entropy:
        return double(numbers.statistics.entropy);
    case HeadMeasure::Confidence:
        return double(numbers.statistics.confidence);
    case HeadMeasure::SinkShare:
        return double(numbers.statistics.sinkMass);
    case HeadMeasure::Offset:
        return double(numbers.statistics.position.share);
    case HeadMeasure::Alignment:
        break;
    }
    return numbers.alignment ? std::optional(double(*numbers.alignment)) : std::nullopt;
}

std::optional<double> shareOf(const HeadNumbers& numbers, HeadMeasure measure)
{
    return measure == HeadMeasure::Entropy ? std::optional(double(numbers.statistics.normalizedEntropy))
                                           : valueOf(numbers, measure);
}

QString displayName(HeadMeasure measure)
{
    switch (measure) {
    case HeadMeasure::Entropy:
        return Translated::tr("Entropy");
    case HeadMeasure::Confidence:
        return Translated::tr("Confidence");
    case HeadMeasure::SinkShare:
        return Translated::tr("Sink share");
    case HeadMeasure::Offset:
        return Translated::tr("Fixed offset");
    case HeadMeasure::Alignment:
        break;
    }
    return Translated::tr("Alignment");
}

QString explanationOf(HeadMeasure measure)
{
    switch (measure) {
    case HeadMeasure::Entropy:
        return Translated::tr(
            "How spread out the rows are, on average: 0 nats when each looks at one token. In brackets "
            "the share of the largest possible.");
    case HeadMeasure::Confidence:
        return Translated::tr(
            "The mean over the rows of the largest weight, special tokens left out (Voita et al. 2019).");
    case HeadMeasure::SinkShare:
        return Translated::tr("The mean weight that goes to special tokens and punctuation, where heads rest that have "
                              "nothing to do.");
    case HeadMeasure::Offset:
        return Translated::tr(
            "The share of the rows whose largest weight is at the commonest distance from the row's own "
            "place. Heads with 90 % and more are called positional (Voita et al. 2019).");
    case HeadMeasure::Alignment:
        break;
    }
    return Translated::tr(
        "How much the head reads like a word alignment: the mean largest weight on a source token, times "
        "the share of source tokens that are somebody's largest. 1 when every target token has a source "
        "token of its own.");
}

QString displayName(HeadRole role)
{
    switch (role) {
    case HeadRole::Positional:
        return Translated::tr("positional");
    case HeadRole::Sink:
        return Translated::tr("sink");
    case HeadRole::Focused:
        return Translated::tr("focused");
    case HeadRole::Broad:
        return Translated::tr("broad");
    case HeadRole::Mixed:
        break;
    }
    return Translated::tr("mixed");
}

QString offsetName(int offset)
{
    if (offset == 0)
        return Translated::tr("the same place");
    if (offset == -1)
        return Translated::tr("the previous token");
    if (offset == 1)
        return Translated::tr("the next token");
    return offset < 0 ? Translated::tr("%1 tokens back").arg(-offset) : Translated::tr("%1 tokens ahead").arg(offset);
}

QString shortText(const HeadNumbers& numbers, HeadMeasure measure, NumberForm form)
{
    const std::optional<double> value = valueOf(numbers, measure);
    if (!value)
        return {};
    if (measure == HeadMeasure::Offset) {
        const QString share = percent(*value);
        return form == NumberForm::Rounded ? share
               : form == NumberForm::Plain ? Translated::tr("%1 %", "share").arg(share)
                                           : Translated::tr("%1 %2 %", "arrow, share")
                                                 .arg(offsetArrow(numbers.statistics.position.offset), share);
    }
    if (form != NumberForm::Lettered)
        return decimalText(*value, form == NumberForm::Plain ? 2 : 1);
    switch (measure) {
    case HeadMeasure::Entropy:
        return Translated::tr("H %1", "entropy").arg(decimals(*value));
    case HeadMeasure::Confidence:
        return Translated::tr("C %1", "confidence").arg(decimals(*value));
    case HeadMeasure::SinkShare:
        return Translated::tr("S %1", "sink share").arg(decimals(*value));
    default:
        return Translated::tr("A %1", "alignment").arg(decimals(*value));
    }
}

QString longText(const HeadNumbers& numbers, HeadMeasure measure)
{
    const std::optional<double> value = valueOf(numbers, measure);
    if (!value)
        return {};
    switch (measure) {
    case HeadMeasure::Entropy:
        return Translated::tr("entropy %1 nats (%2 %)")
            .arg(decimals(*value), percent(double(numbers.statistics.normalizedEntropy)));
    case HeadMeasure::Confidence:
        return Translated::tr("confidence %1").arg(decimals(*value));
    case HeadMeasure::SinkShare:
        return Translated::tr("sink share %1").arg(decimals(*value));
    case HeadMeasure::Offset:
        return Translated::tr("%1 % look at %2").arg(percent(*value), offsetName(numbers.statistics.position.offset));
    case HeadMeasure::Alignment:
        break;
    }
    return Translated::tr("alignment %1").arg(decimals(*value));
}

} // namespace heed
