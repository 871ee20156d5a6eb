// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/paralleltext.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

using namespace heed;
using namespace heed::training;

class TestParallelText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableHasPairsAndDomains()
    {
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", "A cat.\tUn chat.\tpets\nYes.\tOui.\r\n\n\tleer\tpets\nA dog.\tUn chien.\tpets\n");
        ParallelText text;
        appendTable(text, folder.path() / "pairs.tsv");
        QCOMPARE(text.source, (std::vector<std::string>{"A cat.", "Yes.", "A dog."}));
        QCOMPARE(text.target, (std::vector<std::string>{"Un chat.", "Oui.", "Un chien."}));
        QCOMPARE(text.domainNames, (std::vector<std::string>{"pets", "pairs"}));
        QCOMPARE(text.domain, (std::vector<std::uint16_t>{0, 1, 0}));
    }

    void brokenTableNamesFileAndLine_data()
    {
        QTest::addColumn<std::string>("content");
        QTest::newRow("no tab") << std::string("a\tb\nno tab here\n");
        QTest::newRow("not UTF-8") << std::string("a\tb\nc\t\xff\xfe\n");
    }

    void brokenTableNamesFileAndLine()
    {
        QFETCH(std::string, content);
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", content);
        ParallelText text;
        try {
            appendTable(text, folder.path() / "pairs.tsv");
        } catch (const Error& fault) {
            QVERIFY(std::string(fault.what()).find("pairs.tsv, line 2") != std::string::npos);
            return;
        }
        QFAIL("accepted");
    }

    void filesOfDifferentLengthAreRefused()
    {
        const test::TemporaryFolder folder;
        folder.write("a.en", "one\ntwo\n");
        folder.write("a.fr", "un\n");
        ParallelText text;
        QVERIFY_EXCEPTION_THROWN(appendFiles(text, folder.path() / "a.en", folder.path() / "a.fr"), Error);
        QVERIFY_EXCEPTION_THROWN(appendFiles(text, folder.path() / "none.en", folder.path() / "a.fr"), Error);
    }

    void overlapIsFoundWhateverCaseAndPunctuation()
    {
        ParallelText text;
        text.source = {"How are you?", "A cat.", "how are you", "Ça va ?"};
        text.target = {"1", "2", "3", "4"};
        text.domain = {0, 1, 0, 1};
        const std::vector<std::string> forbidden{"HOW are you!", "Ça va."};
        QCOMPARE(removeOverlap(text, forbidden), std::size_t(3));
        QCOMPARE(text.source, std::vector<std::string>{"A cat."});
        QCOMPARE(text.target, std::vector<std::string>{"2"});
        QCOMPARE(text.domain, std::vector<std::uint16_t>{1});
    }
};

QTEST_APPLESS_MAIN(TestParallelText)
#include "tst_paralleltext.moc"
