// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/copyunknown.h"

#include <QTest>

using namespace heed;

namespace {

/// Tokens that stand one behind the other without gaps; `true` marks unknown ones.
TokenizedText tokenized(std::initializer_list<std::pair<std::string, bool>> parts)
{
    TokenizedText result;
    for (const auto& [text, isUnknown] : parts) {
        Token token;
        token.isUnknown = isUnknown;
        token.span.begin = std::uint32_t(result.text.size());
        result.text += text;
        token.span.end = std::uint32_t(result.text.size());
        result.tokens.push_back(token);
    }
    result.tokens.push_back({0, "</s>", {}, true, false, false});
    return result;
}

std::string textOf(const TokenizedText& text, std::size_t index)
{
    const ByteSpan span = text.tokens[index].span;
    return text.text.substr(span.begin, span.end - span.begin);
}

} // namespace

class tst_CopyUnknown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesUnknownCharactersOverInTheirOrder()
    {
        const TokenizedText source = tokenized({{"😀", true}, {" hello ", false}, {"❤️", true}});
        TokenizedText target = tokenized({{"⁇", true}, {" salut ", false}, {"⁇", true}, {" !", false}});
        copyUnknown(target, source);
        QCOMPARE(target.text, std::string("😀 salut ❤️ !"));
        QCOMPARE(textOf(target, 1), std::string(" salut "));
        QCOMPARE(textOf(target, 2), std::string("❤️"));
        QCOMPARE(textOf(target, 3), std::string(" !"));
    }

    void leavesWhatTheSourceDoesNotHave()
    {
        const TokenizedText source = tokenized({{"a ", false}, {"z", true}});
        TokenizedText target = tokenized({{"⁇", true}, {" b ", false}, {"⁇", true}});
        copyUnknown(target, source);
        QCOMPARE(target.text, std::string("z b ⁇"));
        QCOMPARE(textOf(target, 2), std::string("⁇"));
    }

    void leavesKnownTextAlone()
    {
        const TokenizedText source = tokenized({{"😀", true}});
        TokenizedText target = tokenized({{"salut", false}});
        const TokenizedText before = target;
        copyUnknown(target, source);
        QCOMPARE(target.text, before.text);
        QVERIFY(target.tokens == before.tokens);
    }
};

QTEST_APPLESS_MAIN(tst_CopyUnknown)
#include "tst_copyunknown.moc"
