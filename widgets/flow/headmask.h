// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace heed {

/// Which heads of a layer are shown. At least one is, as long as there are any.
class HeadMask
{
public:
    HeadMask() = default;

    static HeadMask all(int heads) { return HeadMask(heads, true); }
    static HeadMask only(int heads, int head)
    {
        HeadMask mask(heads, false);
        if (head >= 0 && head < heads)
            mask.m_isShown[std::size_t(head)] = true;
        return mask;
    }

    int heads() const { return int(m_isShown.size()); }
    bool isShown(int head) const { return head >= 0 && head < heads() && m_isShown[std::size_t(head)]; }
    int shownCount() const { return int(std::ranges::count(m_isShown, true)); }
    bool isAlone(int head) const { return isShown(head) && shownCount() == 1; }

    /// The heads that are shown, in order.
    std::vector<int> shown() const
    {
        std::vector<int> heads;
        for (int head = 0; head < this->heads(); ++head)
            if (isShown(head))
                heads.push_back(head);
        return heads;
    }

    /// With that head shown or hidden; hiding the last one shows all.
    HeadMask toggled(int head) const
    {
        if (isAlone(head))
            return all(heads());
        HeadMask mask = *this;
        if (head >= 0 && head < heads())
            mask.m_isShown[std::size_t(head)] = !mask.m_isShown[std::size_t(head)];
        return mask;
    }

    /// That head alone; all when it is alone already.
    HeadMask soloed(int head) const { return isAlone(head) ? all(heads()) : only(heads(), head); }

    friend bool operator==(const HeadMask&, const HeadMask&) = default;

private:
    HeadMask(int heads, bool isShown) : m_isShown(std::size_t(std::max(heads, 0)), isShown) { }

    std::vector<bool> m_isShown;
};

} // namespace heed
