// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreenapplication.h"

#include "app/language.h"

#include <QApplication>
#include <QLoggingCategory>

namespace heed {

OffscreenApplication::OffscreenApplication()
{
    if (QCoreApplication::instance() != nullptr)
        return;
    // QApplication keeps references to these as long as it lives.
    static char program[] = "heed";
    static char* arguments[] = {program, nullptr};
    static int count = 1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // On a server Qt warns about a missing XDG_RUNTIME_DIR, which nothing here needs.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    m_application = std::make_unique<QApplication>(count, arguments);
    applyLanguage(Language::English); // as all that the command line says; its plural forms come from a file
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace heed
