// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selectionhistory.h"

#include <cassert>

namespace heed {

namespace {

constexpr std::size_t kMaximumEntries = 200;

bool isSameHead(const Selection& a, const Selection& b)
{
    return a.sentence == b.sentence && a.hypothesis == b.hypothesis && a.headIndex() == b.headIndex();
}

} // namespace

void SelectionHistory::clear(const Selection& first)
{
    m_entries.assign(1, first);
    m_present = 0;
}

void SelectionHistory::visit(const Selection& selection)
{
    if (m_entries[m_present] == selection)
        return;
    m_entries.resize(m_present + 1);
    if (isSameHead(m_entries[m_present], selection)) {
        m_entries[m_present] = selection;
        return;
    }
    if (m_entries.size() == kMaximumEntries)
        m_entries.erase(m_entries.begin());
    m_entries.push_back(selection);
    m_present = m_entries.size() - 1;
}

const Selection& SelectionHistory::goBack()
{
    assert(canGoBack());
    return m_entries[--m_present];
}

const Selection& SelectionHistory::goForward()
{
    assert(canGoForward());
    return m_entries[++m_present];
}

} // namespace heed
