// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowreadout.h"

#include "widgets/heatmapreadout.h"

#include <QCoreApplication>

#include <algorithm>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::FlowView)
};

} // namespace

double meanWeight(const FlowData& data, const HeadMask& shown, int query, int key)
{
    double sum = 0.0;
    for (const int head : shown.shown())
        sum += double(data.weight(head, query, key));
    return sum / std::max(shown.shownCount(), 1);
}

QString flowToolTip(const FlowData& data, const HeadMask& shown, const FlowLink& link)
{
    QString text
        = Translated::tr("<b>%1 → %2</b><br>Head %3: %4")
              .arg(data.queryLabels.value(link.query).toHtmlEscaped(), data.keyLabels.value(link.key).toHtmlEscaped())
              .arg(link.head + 1)
              .arg(weightText(double(link.weight)));
    if (shown.shownCount() > 1) {
        text += Translated::tr("<br>Mean of %n head(s): %1", nullptr, shown.shownCount())
                    .arg(weightText(meanWeight(data, shown, link.query, link.key)));
    }
    return text;
}

QString flowSpoken(const FlowData& data, const HeadMask& shown, FlowFocus focus)
{
    if (focus.isEmpty() || data.isEmpty() || shown.shownCount() == 0)
        return {};
    const auto mean = [&](int query, int key) { return meanWeight(data, shown, query, key); };
    if (focus.query >= 0 && focus.key >= 0) {
        return Translated::tr("“%1” gives “%2” the weight %3.")
            .arg(data.queryLabels.value(focus.query), data.keyLabels.value(focus.key),
                 weightText(mean(focus.query, focus.key)));
    }
    const bool isQuery = focus.query >= 0;
    int best = 0;
    for (int other = 1; other < (isQuery ? data.keys() : data.queries()); ++other) {
        if (isQuery ? mean(focus.query, other) > mean(focus.query, best)
                    : mean(other, focus.key) > mean(best, focus.key))
            best = other;
    }
    return isQuery ? Translated::tr("“%1” looks most at “%2”, with the weight %3.")
                         .arg(data.queryLabels.value(focus.query), data.keyLabels.value(best),
                              weightText(mean(focus.query, best)))
                   : Translated::tr("“%1” is looked at most by “%2”, with the weight %3.")
                         .arg(data.keyLabels.value(focus.key), data.queryLabels.value(best),
                              weightText(mean(best, focus.key)));
}

} // namespace heed
