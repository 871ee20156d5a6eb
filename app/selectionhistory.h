// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"

#include <cstddef>
#include <vector>

namespace heed {

/// Where the user has been, as in a web browser. A selection that differs from the present one only by its cell
/// replaces it, so that walking over a map with the arrow keys leaves one entry and not a hundred.
class SelectionHistory
{
public:
    void clear(const Selection& first);
    void visit(const Selection& selection);

    bool canGoBack() const { return m_present > 0; }
    bool canGoForward() const { return m_present + 1 < m_entries.size(); }
    const Selection& goBack();    ///< canGoBack() must be true
    const Selection& goForward(); ///< canGoForward() must be true

private:
    std::vector<Selection> m_entries{Selection{}};
    std::size_t m_present = 0;
};

} // namespace heed
