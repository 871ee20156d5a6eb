// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actiontext.h"

#include <QAction>
#include <QKeySequence>
#include <QRegularExpression>
#include <QStringList>

namespace heed {

QString spokenText(const QString& text)
{
    static const QRegularExpression appended(QStringLiteral("\\s*\\(&[^&)]\\)"));
    const QString ampersand(QChar(u'\uE000')); // of Unicode's private use: it stands for "&&" meanwhile
    QString spoken = text;
    spoken.remove(appended);
    spoken.replace(QStringLiteral("&&"), ampersand).remove(u'&').replace(ampersand, QStringLiteral("&"));
    spoken.remove(u'…');
    return spoken.trimmed();
}

QString shortcutText(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys += sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace heed
