// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QDir>
#include <QScopeGuard>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>

using namespace heed;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsGoHomeWithoutAFolderForDocuments();
    void startsWithDefaults();
    void survivesARestart();
    void nonsenseIsReadAsTheDefault_data();
    void nonsenseIsReadAsTheDefault();
    void recentFoldersAreNewestFirst();

private:
    Settings open() const
    {
        return Settings(
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat));
    }
    QTemporaryDir m_folder;
};

void TestSettings::startsWithDefaults()
{
    const Settings settings
        = Settings(std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("none.ini")), QSettings::IniFormat));
    QVERIFY(settings.text().isNull());
    QVERIFY(settings.modelFolder().isEmpty());
    QCOMPARE(settings.decodingOptions().method, DecodingOptions().method);
    QCOMPARE(settings.decodingOptions().beamSize, DecodingOptions().beamSize);
    QCOMPARE(settings.presentation(), Presentation());
    QCOMPARE(settings.selection(), Selection());
    QCOMPARE(settings.stageView(), StageView::Heatmap);
    QCOMPARE(settings.colorScheme(), ColorScheme::System);
    QVERIFY(settings.layout(QStringLiteral("window")).isEmpty());
}

void TestSettings::survivesARestart()
{
    DecodingOptions options;
    options.method = DecodingMethod::Sampling;
    options.beamSize = 7;
    options.lengthPenalty = 0.6;
    options.temperature = 0.8;
    options.topK = 40;
    options.topP = 0.9;
    options.seed = 18'000'000'000'000'000'000ULL;
    options.maxNewTokens = 64;
    const Presentation presentation{ColorMap::Magma, ValueScale::PerRow, SpecialTokens::Renormalised, TokenUnit::Words};
    {
        Settings settings = open();
        settings.setText(QStringLiteral("Grüße, “Welt”\nzwei"));
        settings.setModelFolder(QStringLiteral("/some/folder"));
        settings.setDecodingOptions(options);
        settings.setPresentation(presentation);
        settings.setSelection({1, 1, AttentionKind::Decoder, 2, 3, 4, 5, 4});
        settings.setStageView(StageView::AllHeads);
        settings.setColorScheme(ColorScheme::Dark);
        settings.setLayout(QStringLiteral("window"), QByteArrayLiteral("\1\0\2"));
    }
    const Settings settings = open();
    QCOMPARE(settings.text(), QStringLiteral("Grüße, “Welt”\nzwei"));
    QCOMPARE(settings.modelFolder(), QStringLiteral("/some/folder"));
    const DecodingOptions read = settings.decodingOptions();
    QCOMPARE(read.method, options.method);
    QCOMPARE(read.beamSize, options.beamSize);
    QCOMPARE(read.lengthPenalty, options.lengthPenalty);
    QCOMPARE(read.temperature, options.temperature);
    QCOMPARE(read.topK, options.topK);
    QCOMPARE(read.topP, options.topP);
    QCOMPARE(read.seed, options.seed);
    QCOMPARE(read.maxNewTokens, options.maxNewTokens);
    QCOMPARE(settings.presentation(), presentation);
    QCOMPARE(settings.selection(), (Selection{0, 0, AttentionKind::Decoder, 2, 3, -1, -1, -1}));
    QCOMPARE(settings.stageView(), StageView::AllHeads);
    QCOMPARE(settings.colorScheme(), ColorScheme::Dark);
    QCOMPARE(settings.layout(QStringLiteral("window")), QByteArrayLiteral("\1\0\2"));
}

void TestSettings::nonsenseIsReadAsTheDefault_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("words") << QStringLiteral("banana");
    QTest::newRow("empty") << QString();
    QTest::newRow("far too large") << QStringLiteral("999999999999");
    QTest::newRow("negative") << QStringLiteral("-77");
    QTest::newRow("not a number") << QStringLiteral("nan");
}

void TestSettings::nonsenseIsReadAsTheDefault()
{
    QFETCH(QString, value);
    auto store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("nonsense.ini")), QSettings::IniFormat);
    for (const char* key :
         {"decoding/method", "decoding/beamSize", "decoding/lengthPenalty", "decoding/temperature", "decoding/topK",
          "decoding/topP", "decoding/maxNewTokens", "view/colorMap", "view/valueScale", "view/specialTokens",
          "view/unit", "view/kind", "view/layer", "view/head", "view/stage", "view/colorScheme"})
        store->setValue(QLatin1String(key), value);
    const Settings settings(std::move(store));
    const DecodingOptions options = settings.decodingOptions();
    QCOMPARE(options.method, DecodingMethod::Beam);
    QCOMPARE(options.beamSize, 4);
    QCOMPARE(options.lengthPenalty, 1.0);
    QCOMPARE(options.temperature, 1.0);
    QCOMPARE(options.topK, 0);
    QCOMPARE(options.topP, 1.0);
    QCOMPARE(options.maxNewTokens, 0);
    QCOMPARE(settings.presentation(), Presentation());
    QCOMPARE(settings.selection(), Selection());
    QCOMPARE(settings.stageView(), StageView::Heatmap);
    QCOMPARE(settings.colorScheme(), ColorScheme::System);
}

void TestSettings::recentFoldersAreNewestFirst()
{
    Settings settings = open();
    for (int folder = 0; folder < 12; ++folder)
        settings.addRecentModelFolder(QString::number(folder));
    settings.addRecentModelFolder(QStringLiteral("9"));
    const QStringList folders = settings.recentModelFolders();
    QCOMPARE(folders.size(), 8);
    QCOMPARE(folders.mid(0, 3), (QStringList{QStringLiteral("9"), QStringLiteral("11"), QStringLiteral("10")}));
}

void TestSettings::exportsGoHomeWithoutAFolderForDocuments()
{
    QTemporaryDir home;
    const QByteArray former = qgetenv("HOME");
    const auto restore = qScopeGuard([&] { qputenv("HOME", former); });
    qputenv("HOME", home.path().toLocal8Bit());
    QCOMPARE(open().exportFolder(), home.path());
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!documents.startsWith(home.path()))
        QSKIP("The documents are not at home here.");
    QVERIFY(QDir().mkpath(documents));
    QCOMPARE(open().exportFolder(), documents);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
