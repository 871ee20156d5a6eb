// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/randommodel.h"
#include "model/checkpoint/safetensors.h"
#include "model/translator.h"
#include "tests/engine/addresslimit.h"
#include "tests/engine/badfolders.h"
#include "tests/testutils.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>

using namespace heed;

/// Damaged and absurd model folders, opened as the program opens them. Whatever is wrong is said in one sentence that
/// names the file, soon, and without the memory that the folder claims to need.
class TestBadFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUndamagedFolderTranslates();
    void whatIsNoFolderIsSaid();
    void theFaultIsSaid_data();
    void theFaultIsSaid();
    void weightsThatChangeWhileTheyAreRead_data();
    void weightsThatChangeWhileTheyAreRead();
    void weightsThatChangeAfterwards();
    void oddButUsable_data();
    void oddButUsable();

private:
    static DecodingOptions shortOptions()
    {
        DecodingOptions options;
        options.maxNewTokens = 4;
        return options;
    }
};

void TestBadFolders::theUndamagedFolderTranslates()
{
    const test::TranslatingFolder folder;
    const auto translator = openTranslator(folder.path(), {});
    QVERIFY(translator->info().hasTokenizer);
    const Translation translation = translator->translate("The cat sleeps.", shortOptions(), {}, {});
    QCOMPARE(translation.sentences.size(), std::size_t(1));
}

void TestBadFolders::whatIsNoFolderIsSaid()
{
    const test::TranslatingFolder folder;
    for (const auto& [name, fault] : {std::pair("missing", "is not there"), std::pair("config.json", "is a file")}) {
        try {
            openTranslator(folder.path() / name, {});
            QFAIL("nothing was thrown");
        } catch (const Error& error) {
            QVERIFY2(QByteArray(error.what()).contains(fault) && QByteArray(error.what()).contains(name), error.what());
        }
    }
}

void TestBadFolders::theFaultIsSaid_data()
{
    QTest::addColumn<int>("damage");
    const auto damages = test::damages();
    for (int index = 0; index < int(damages.size()); ++index)
        QTest::newRow(damages[std::size_t(index)].name) << index;
}

void TestBadFolders::theFaultIsSaid()
{
    QFETCH(int, damage);
    const test::Damage& row = test::damages()[std::size_t(damage)];
    const test::TranslatingFolder folder;
    row.inflict(folder);

    QElapsedTimer timer;
    timer.start();
    QString message;
    {
        constexpr std::size_t kEnough = std::size_t(512) << 20; // bytes; the folder has 200 kB
        const test::AddressLimit limit(kEnough);
        message = QString::fromStdString(test::errorOf(
            [&] { openTranslator(folder.path(), {})->translate("The cat sleeps.", shortOptions(), {}, {}); }));
    }
    QVERIFY2(message.contains(QLatin1String(row.file)), qPrintable(message));
    QVERIFY2(message.contains(QLatin1String(row.fault)), qPrintable(message));
    QVERIFY2(!message.contains(u'\n') && message.endsWith(u'.') && message.size() < 500, qPrintable(message));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

/// What a training does that saves over the folder: at the first report of progress most is not read yet.
void TestBadFolders::weightsThatChangeWhileTheyAreRead_data()
{
    QTest::addColumn<bool>("isCutOff");
    QTest::newRow("cut off") << true;
    QTest::newRow("written over") << false;
}

void TestBadFolders::weightsThatChangeWhileTheyAreRead()
{
    QFETCH(bool, isCutOff);
    const test::TranslatingFolder folder;
    const std::filesystem::path weights = folder.path() / "model.safetensors";
    std::filesystem::last_write_time(weights, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    LoadOptions options;
    options.progress = [&](double) {
        if (isCutOff)
            folder.cut("model.safetensors", 5000);
        else
            folder.fillTensor("model.decoder.layers.0.fc1.weight", 0.25F);
    };
    const std::string error = test::errorOf([&] { openTranslator(folder.path(), options); });
    QVERIFY2(error.find("model.safetensors\" was changed by another program") != std::string::npos, error.c_str());
}

/// Then the weights are copies: translations stay true, and the change is known.
void TestBadFolders::weightsThatChangeAfterwards()
{
    const test::TranslatingFolder folder;
    const auto translator = openTranslator(folder.path(), {});
    const std::string before = translator->translate("The cat.", shortOptions(), {}, {}).text;
    QVERIFY(!translator->changedFile());
    folder.cut("model.safetensors", 5000);
    QCOMPARE(translator->translate("The cat.", shortOptions(), {}, {}).text, before);
    QCOMPARE(translator->changedFile().value(), folder.path() / "model.safetensors");
}

void TestBadFolders::oddButUsable_data()
{
    QTest::addColumn<int>("oddity");
    const auto oddities = test::oddities();
    for (int index = 0; index < int(oddities.size()); ++index)
        QTest::newRow(oddities[std::size_t(index)].name) << index;
}

void TestBadFolders::oddButUsable()
{
    QFETCH(int, oddity);
    const test::TranslatingFolder folder;
    test::oddities()[std::size_t(oddity)].inflict(folder);
    const auto translator = openTranslator(folder.path(), {});
    QCOMPARE(translator->translate("The cat.", shortOptions(), {}, {}).sentences.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestBadFolders)

#include "tst_badfolders.moc"
