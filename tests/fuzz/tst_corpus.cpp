// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/entries.h"
#include "tests/testutils.h"

#include <QDirIterator>
#include <QTest>

using namespace heed;

namespace {

/// @returns how many files the folder has.
int addRows(int entry, const std::string& name, const QString& folder)
{
    int count = 0;
    for (QDirIterator files(folder, QDir::Files); files.hasNext(); ++count) {
        const QString path = files.next();
        QTest::addRow("%s: %s", name.c_str(), qPrintable(files.fileName())) << entry << path;
    }
    return count;
}

} // namespace

/// Replays what the fuzzers start from and everything they ever found. A fault ends the process.
class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputIsReadOrRefused_data();
    void everyInputIsReadOrRefused();
};

void TestCorpus::everyInputIsReadOrRefused_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<QString>("path");
    const auto entries = fuzz::entries();
    for (int index = 0; index < int(entries.size()); ++index) {
        const std::string name(entries[std::size_t(index)].name);
        const QString own = QStringLiteral(HEED_SOURCE_DIR "/tests/fuzz/corpus/") + QString::fromStdString(name);
        int rows = addRows(index, name, own);
        if (name == "torchfile")
            rows += addRows(index, name, QStringLiteral(HEED_TEST_DATA "/pytorch"));
        QVERIFY2(rows > 0, name.c_str());
    }
}

void TestCorpus::everyInputIsReadOrRefused()
{
    QFETCH(int, entry);
    QFETCH(QString, path);
    const std::string content = test::readFile(path.toStdString());
    fuzz::entries()[std::size_t(entry)].run(std::as_bytes(std::span(content)));
}

QTEST_GUILESS_MAIN(TestCorpus)

#include "tst_corpus.moc"
