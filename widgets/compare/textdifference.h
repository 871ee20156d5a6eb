// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace heed {

/// Two texts as rich text, with the words that the other one does not have (at this place) marked: bold and underlined,
/// so that it does not take colours to see them. Everything else is escaped.
std::pair<QString, QString> markedDifferences(const QString& a, const QString& b);

} // namespace heed
