// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heedprocess.h"
#include "tests/engine/badfolders.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace heed;
using namespace heed::test;
using namespace Qt::StringLiterals;

namespace {

#if defined(HEED_SANITIZED)
constexpr std::size_t kMostBytes = 0;
#else
constexpr std::size_t kMostBytes = std::size_t(4) << 30; // LibTorch alone takes half of it; the folder has 200 kB
#endif
constexpr int kModelFault = 3; // the exit code for a folder that does not open
constexpr int kMostMillisecondsOfOne = 20'000;

QString pathOf(const TranslatingFolder& folder)
{
    return QString::fromStdString(folder.path().string());
}

} // namespace

/// The program with damaged and absurd model folders, as a process of its own: it must neither crash nor hang nor take
/// the memory that they claim to need, and say what is wrong in one line.
class TestCliBadFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void infoSaysTheFault_data() { addRows(1); }
    void infoSaysTheFault();
    void translateSaysTheFault_data() { addRows(6); } // each loads LibTorch first
    void translateSaysTheFault();
    void theWindowSaysTheFault_data();
    void theWindowSaysTheFault();
    void weightsThatAreNoNumbersAreSaid();
    void unwritablePlacesAreSaid_data();
    void unwritablePlacesAreSaid();

private:
    static void addRows(int step);
    static void compareFault(const Outcome& outcome, const Damage& damage);
};

/// Every step-th damage.
void TestCliBadFolders::addRows(int step)
{
    QTest::addColumn<int>("damage");
    const auto all = damages();
    for (int index = 0; index < int(all.size()); index += step) {
        if (!all[std::size_t(index)].opens)
            QTest::newRow(all[std::size_t(index)].name) << index;
    }
}

void TestCliBadFolders::compareFault(const Outcome& outcome, const Damage& damage)
{
    QCOMPARE(outcome.exitCode, kModelFault);
    QVERIFY2(outcome.err.startsWith(u"heed "_s) && outcome.err.endsWith(u".\n"_s), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY2(outcome.err.contains(QLatin1String(damage.file)), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(QLatin1String(damage.fault)), qPrintable(outcome.err));
}

void TestCliBadFolders::infoSaysTheFault()
{
    QFETCH(int, damage);
    const Damage& row = damages()[std::size_t(damage)];
    const TranslatingFolder folder;
    row.inflict(folder);
    QElapsedTimer timer;
    timer.start();
    compareFault(runHeed({u"info"_s, pathOf(folder)}, {}, {}, kMostBytes), row);
    QVERIFY2(timer.elapsed() < kMostMillisecondsOfOne, qPrintable(QString::number(timer.elapsed())));
}

void TestCliBadFolders::translateSaysTheFault()
{
    QFETCH(int, damage);
    const Damage& row = damages()[std::size_t(damage)];
    const TranslatingFolder folder;
    row.inflict(folder);
    const auto outcome
        = runHeed({u"translate"_s, u"--model"_s, pathOf(folder), u"The cat sleeps."_s}, {}, {}, kMostBytes);
    QCOMPARE(outcome.out, QString());
    compareFault(outcome, row);
}

void TestCliBadFolders::theWindowSaysTheFault_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("its model") << QStringList{u"--model"_s};
    QTest::newRow("as its argument") << QStringList();
    QTest::newRow("the second model") << QStringList{u"--compare-model"_s};
    QTest::newRow("its model, with the list") << QStringList{u"--models"_s, u"."_s, u"--model"_s};
}

/// A window that was to be pictured ends, and as every command does.
void TestCliBadFolders::theWindowSaysTheFault()
{
    QFETCH(QStringList, options);
    const TranslatingFolder folder;
    folder.remove("model.safetensors");
    const QTemporaryDir pictures;
    const Outcome outcome
        = runHeed(options + QStringList{pathOf(folder), u"--grab"_s, pictures.filePath(u"window.png"_s)}, {},
                  {u"QT_QPA_PLATFORM=offscreen"_s});
    QCOMPARE(outcome.exitCode, kModelFault);
    QVERIFY2(outcome.err.contains(u"has no weights"_s), qPrintable(outcome.err));
}

void TestCliBadFolders::weightsThatAreNoNumbersAreSaid()
{
    for (const Damage& damage : damages()) {
        if (!damage.opens)
            continue;
        const TranslatingFolder folder;
        damage.inflict(folder);
        const auto outcome = runHeed({u"translate"_s, u"--model"_s, pathOf(folder), u"The cat sleeps."_s});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QVERIFY2(outcome.err.contains(QLatin1String(damage.fault)), qPrintable(outcome.err));
    }
}

void TestCliBadFolders::unwritablePlacesAreSaid_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("a folder where nobody may write") << u"/proc/heed"_s; // not even root, whom permissions do not stop
    QTest::newRow("a folder inside a file") << u"/etc/hostname/heed"_s;
    QTest::newRow("a device") << u"/dev/null"_s;
    QTest::newRow("a name that is too long") << QString(300, u'x');
}

void TestCliBadFolders::unwritablePlacesAreSaid()
{
    QFETCH(QString, folder);
    const TranslatingFolder model;
    const auto outcome
        = runHeed({u"export"_s, u"--model"_s, pathOf(model), u"-o"_s, folder, u"--format"_s, u"csv"_s, u"The cat."_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY2(outcome.err.contains(folder.left(100)) && outcome.err.endsWith(u".\n"_s), qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(TestCliBadFolders)

#include "tst_clibadfolders.moc"
