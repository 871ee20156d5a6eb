// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace heed {

/// The text of an action, a menu or a button as people say it: without its mnemonic ("&Open…", "打开…(&O)") and without
/// the dots of what asks a question.
QString spokenText(const QString& text);

/// All shortcuts of an action as the platform writes them; empty when it has none.
QString shortcutText(const QAction& action);

} // namespace heed
