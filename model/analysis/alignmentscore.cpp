// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/alignmentscore.h"

#include <set>
#include <utility>

namespace heed {

namespace {

using Links = std::set<std::pair<int, int>>;

double ratio(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : double(part) / double(whole);
}

} // namespace

void AlignmentScore::add(std::span<const AlignmentLink> links, std::span<const AlignmentLink> gold)
{
    Links found;
    for (const AlignmentLink& link : links)
        found.emplace(link.source, link.target);
    Links sure;
    Links possible;
    for (const AlignmentLink& link : gold) {
        possible.emplace(link.source, link.target);
        if (link.isSure)
            sure.emplace(link.source, link.target);
    }
    m_found += std::int64_t(found.size());
    m_sure += std::int64_t(sure.size());
    for (const auto& link : found) {
        m_foundSure += sure.contains(link) ? 1 : 0;
        m_foundPossible += possible.contains(link) ? 1 : 0;
    }
}

double AlignmentScore::errorRate() const
{
    return m_found + m_sure == 0 ? 0.0 : 1.0 - ratio(m_foundSure + m_foundPossible, m_found + m_sure);
}

double AlignmentScore::precision() const
{
    return ratio(m_foundPossible, m_found);
}

double AlignmentScore::recall() const
{
    return ratio(m_foundSure, m_sure);
}

} // namespace heed
