// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/textdifference.h"

#include "model/analysis/mapdifference.h"

#include <QStringList>

#include <algorithm>
#include <string>
#include <vector>

namespace heed {

namespace {

constexpr int kMostWords = 2000; ///< beyond, comparing would take too long and marking would help nobody

QString marked(const QStringList& words, const std::vector<int>& common)
{
    QStringList result;
    for (int index = 0; index < words.size(); ++index) {
        const QString word = words[index].toHtmlEscaped();
        const bool isCommon = std::binary_search(common.begin(), common.end(), index);
        result += isCommon ? word : QStringLiteral("<b><u>%1</u></b>").arg(word);
    }
    return result.join(u' ');
}

} // namespace

std::pair<QString, QString> markedDifferences(const QString& a, const QString& b)
{
    const QStringList wordsA = a.simplified().split(u' ', Qt::SkipEmptyParts);
    const QStringList wordsB = b.simplified().split(u' ', Qt::SkipEmptyParts);
    if (wordsA.size() > kMostWords || wordsB.size() > kMostWords)
        return {a.toHtmlEscaped(), b.toHtmlEscaped()};
    const auto toStrings = [](const QStringList& words) {
        std::vector<std::string> strings;
        for (const QString& word : words)
            strings.push_back(word.toStdString());
        return strings;
    };
    const CommonTokens common = commonTokens(toStrings(wordsA), toStrings(wordsB));
    return {marked(wordsA, common.a), marked(wordsB, common.b)};
}

} // namespace heed
