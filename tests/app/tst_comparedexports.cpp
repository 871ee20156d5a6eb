// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparison.h"
#include "app/export/comparedpartbox.h"
#include "app/export/exportcontroller.h"
#include "app/history/translationhistory.h"
#include "app/mainwindow.h"
#include "app/stage/stageview.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "model/export/attentionbundle.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heed;
using namespace heed::test;

/// What exports write while the window compares A, "one two three", with B, "two three".
class TestComparedExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersOfBothAreTwoFiles();
    void eachAloneKeepsItsName();
    void headsOfOneTranslationAreInOneFile();
    void thisHeadIsThatOfEachSide();
    void theDifferenceIsATableOfBoth();
    void alignmentsOfBothAreTwoFiles();
    void nothingIsWrittenOverUnasked();
    void withoutAComparisonItIsAAlone();
    void theDialogSaysWhatItWillWrite();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList({QStringLiteral("out*")}, QDir::Files); }
    QByteArray contentOf(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void translate(const QString& text);
    QString write(const NumberExport& choice, const QString& name); ///< what was said

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    ExportController* m_exports = nullptr;
};

void TestComparedExports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    FileDialogs dialogs;
    dialogs.saveFile = dialogs.openFile = dialogs.openFolder
        = [](QWidget*, const FileQuestion&, const FileDialogs::Answer&) {};
    auto store = std::make_unique<QSettings>(path(QStringLiteral("heed.ini")), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(fakeFactory(std::make_shared<FakeControl>()),
                                            std::make_unique<Settings>(std::move(store)), dialogs);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_exports = m_window->findChild<ExportController*>();
    translate(QStringLiteral("two three"));
    translate(QStringLiteral("one two three"));
    m_window->comparison().compareWith(m_window->history().entry(1).translation);
    m_window->setStageView(StageView::Compare);
    QTRY_VERIFY(m_window->isSettled());
}

void TestComparedExports::translate(const QString& text)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), text);
    QTRY_COMPARE(shown.size(), 1);
}

QString TestComparedExports::write(const NumberExport& choice, const QString& name)
{
    QSignalSpy finished(m_exports, &ExportController::finished);
    m_exports->writeNumbers(choice, path(name));
    return finished.wait() ? finished.first().first().toString() : QString();
}

void TestComparedExports::numbersOfBothAreTwoFiles()
{
    const QString said = write({.format = NumberFormat::Npz}, QStringLiteral("out.npz"));
    QCOMPARE(files(), (QStringList{QStringLiteral("out-A.npz"), QStringLiteral("out-B.npz")}));
    QVERIFY2(said.contains(QStringLiteral("out-A.npz (A: ")) && said.contains(QStringLiteral("out-B.npz (B: ")),
             qPrintable(said));
    const auto tokensOf = [this](const char* name) {
        return readAttentionBundle(path(QString::fromLatin1(name)).toStdString()).sourceTokens.size();
    };
    QCOMPARE(tokensOf("out-A.npz"), tokensOf("out-B.npz") + 1);
}

void TestComparedExports::eachAloneKeepsItsName()
{
    write({.format = NumberFormat::Npz, .part = ComparedPart::B}, QStringLiteral("out.npz"));
    QCOMPARE(files(), QStringList{QStringLiteral("out.npz")});
    const auto& b = m_window->history().entry(1).translation->sentences.front();
    QCOMPARE(readAttentionBundle(path(QStringLiteral("out.npz")).toStdString()).sourceTokens.size(),
             b.source.tokens.size());
}

void TestComparedExports::headsOfOneTranslationAreInOneFile()
{
    m_window->comparison().reset();
    write({.format = NumberFormat::Npz}, QStringLiteral("out.npz"));
    QCOMPARE(files(), QStringList{QStringLiteral("out.npz")});
}

void TestComparedExports::thisHeadIsThatOfEachSide()
{
    m_window->viewState().setHead(0, 0);
    m_window->comparison().reset(); // B is the next head
    write({.extent = NumberExport::Extent::ThisHead, .format = NumberFormat::Csv}, QStringLiteral("out.csv"));
    QVERIFY(contentOf(QStringLiteral("out-A.csv")).contains("\ncross,1,1,0,0,"));
    QVERIFY(contentOf(QStringLiteral("out-B.csv")).contains("\ncross,1,2,0,0,"));
}

void TestComparedExports::theDifferenceIsATableOfBoth()
{
    write({.extent = NumberExport::Extent::Difference, .format = NumberFormat::Csv}, QStringLiteral("out.csv"));
    QCOMPARE(files(), QStringList{QStringLiteral("out.csv")});
    const QList<QByteArray> lines = contentOf(QStringLiteral("out.csv")).trimmed().split('\n');
    const auto& b = m_window->history().entry(1).translation->sentences.front();
    QCOMPARE(lines.first(), QByteArray("query_a,key_a,query_b,key_b,query_token,key_token,a,b,difference"));
    QCOMPARE(lines.size(), 1 + qsizetype(b.source.tokens.size() * b.hypotheses.front().tokens.size()));
    for (const QByteArray& line : lines.sliced(1)) {
        const QList<QByteArray> values = line.split(',').sliced(6); // no token has a comma
        QVERIFY2(std::abs(values[0].toFloat() - values[1].toFloat() - values[2].toFloat()) < 1e-6F, line.constData());
    }
}

void TestComparedExports::alignmentsOfBothAreTwoFiles()
{
    QSignalSpy finished(m_exports, &ExportController::finished);
    m_exports->writeAlignment({}, path(QStringLiteral("out.txt")));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(files(), (QStringList{QStringLiteral("out-A.txt"), QStringLiteral("out-B.txt")}));
    QVERIFY(contentOf(QStringLiteral("out-A.txt")).size() > contentOf(QStringLiteral("out-B.txt")).size());
}

/// A file dialog asked about "out.npz".
void TestComparedExports::nothingIsWrittenOverUnasked()
{
    QFile old(path(QStringLiteral("out-B.npz")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QSignalSpy failed(m_exports, &ExportController::failed);
    m_exports->writeNumbers({.format = NumberFormat::Npz}, path(QStringLiteral("out.npz")));
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("out-B.npz is there already")));
    QCOMPARE(files(), QStringList{QStringLiteral("out-B.npz")});
    QCOMPARE(contentOf(QStringLiteral("out-B.npz")), QByteArray("old"));
}

void TestComparedExports::withoutAComparisonItIsAAlone()
{
    m_window->setStageView(StageView::Heatmap);
    write({.format = NumberFormat::Npz}, QStringLiteral("out.npz"));
    QCOMPARE(files(), QStringList{QStringLiteral("out.npz")});
}

void TestComparedExports::theDialogSaysWhatItWillWrite()
{
    m_exports->askForNumbers();
    const auto* const dialog = m_window->findChild<NumberExportDialog*>();
    auto* const part = dialog->findChild<ComparedPartBox*>();
    QVERIFY(part && part->isVisible());
    const auto* const files = part->findChild<QLabel*>();
    QVERIFY2(files->text().contains(QStringLiteral("-A and -B")), qPrintable(files->text()));
    auto* const sides = part->findChild<QComboBox*>();
    QVERIFY(sides->itemText(1).startsWith(QStringLiteral("A: ")));
    sides->setCurrentIndex(2);
    QCOMPARE(files->text(), QStringLiteral("One file."));
    QVERIFY(dialog->choice().part == ComparedPart::B);
}

QTEST_MAIN(TestComparedExports)
#include "tst_comparedexports.moc"
