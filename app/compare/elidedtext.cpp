// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/elidedtext.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>

namespace heed {

namespace {

int lineCount(QTextDocument& document)
{
    document.size(); // lays it out
    return document.firstBlock().layout()->lineCount();
}

int heightOf(const QTextDocument& document)
{
    return int(std::ceil(document.size().height()));
}

} // namespace

ElidedText elidedText(const QString& html, const QFont& font, int width, int lines)
{
    QTextDocument document;
    document.setDefaultFont(font);
    document.setDocumentMargin(0.0);
    document.setHtml(html);
    document.setTextWidth(width);
    if (lineCount(document) <= lines)
        return {html, heightOf(document)};

    const QTextLine last = document.firstBlock().layout()->lineAt(lines - 1);
    QTextCursor cursor(&document);
    cursor.setPosition(last.textStart() + last.textLength());
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.insertText(QStringLiteral("…"));
    while (lineCount(document) > lines && cursor.position() > 1) { // room for it
        cursor.movePosition(QTextCursor::PreviousCharacter);
        cursor.deletePreviousChar();
        cursor.movePosition(QTextCursor::End);
    }
    return {document.toHtml(), heightOf(document)};
}

} // namespace heed
