// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actiontext.h"
#include "app/habits/droppedfile.h"
#include "app/habits/invariantlabel.h"
#include "app/habits/tour.h"
#include "app/language.h"
#include "app/shownmap.h"
#include "app/viewstate.h"
#include "faketranslator.h"
#include "widgets/tour/tourballoon.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace heed;
using namespace heed::test;

/// The parts that app/habits is made of, each by itself.
class TestHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textFilesAreRead_data();
    void textFilesAreRead();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void dataIsNotTranslated_data();
    void dataIsNotTranslated();
    void foldersAndSessionsAreKnown();
    void dropsAreInspected();
    void aTourWalksAndEnds();
    void theTourTakesTheKeyboardAndGivesItBack();
    void theTourFollowsTheWindow();
    void invariantsAreListed();
    void languagesAreChosenByWish_data();
    void languagesAreChosenByWish();
    void languageNamesAreTheirOwn();
    void mnemonicsAreNotSpoken_data();
    void mnemonicsAreNotSpoken();

private:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QTemporaryDir m_folder;
};

void TestHabits::textFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII") << QByteArray("One.\nTwo.") << QStringLiteral("One.\nTwo.");
    QTest::newRow("accents") << QByteArray("Où ça ?") << QStringLiteral("Où ça ?");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "hello")
                                       << QStringLiteral("hello");
    QTest::newRow("as long as may be") << QByteArray(kMaximumTextLength, 'x') << QString(kMaximumTextLength, u'x');
    const QString emoji = QStringLiteral("😀").repeated(kMaximumTextLength);
    QTest::newRow("as long in emoji") << emoji.toUtf8() << emoji;
}

void TestHabits::textFilesAreRead()
{
    QFETCH(QByteArray, bytes);
    const Dropped dropped = inspectPath(write(QStringLiteral("text.txt"), bytes));
    QVERIFY2(dropped.kind == Dropped::Kind::Text, qPrintable(dropped.fault));
    QTEST(dropped.text, "text");
}

void TestHabits::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("white space") << QByteArray(" \n\t") << "empty";
    QTest::newRow("binary") << QByteArray("GIF89a\0\1", 8) << "no text";
    QTest::newRow("Latin-1") << QByteArray("O\xF9 \xE7"
                                           "a")
                             << "UTF-8";
    QTest::newRow("a cut character") << QByteArray("caf\xC3") << "UTF-8";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEh\0i\0", 6) << "no text";
    QTest::newRow("a character too long") << QByteArray(kMaximumTextLength + 1, 'x') << "longer than";
    QTest::newRow("megabytes") << QByteArray(8'000'000, 'x') << "longer than";
    QTest::newRow("megabytes of nothing") << QByteArray(8'000'000, '\0') << "no text";
}

void TestHabits::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const Dropped dropped = inspectPath(write(QStringLiteral("odd.txt"), bytes));
    QVERIFY(dropped.kind == Dropped::Kind::Refused);
    QVERIFY2(dropped.fault.contains(named), qPrintable(dropped.fault));
    QVERIFY(dropped.fault.contains(QStringLiteral("odd.txt")));
    QVERIFY(dropped.text.isEmpty());
}

void TestHabits::dataIsNotTranslated_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    const QByteArray csv = "kind,layer,head,query,key,query_token,key_token,weight\ncross,1,1,0,0,\"a\",\"b\",1\n";
    const QByteArray json = R"({"source":"a","target":"b","source_tokens":["a"],"target_tokens":["b"],)"
                            R"("decoder_input_tokens":["</s>"],"attention":[]})";
    QTest::newRow("exported CSV") << "numbers.csv" << csv << ".npz";
    QTest::newRow("exported JSON") << "numbers.json" << json << ".npz";
    QTest::newRow("exported, too long") << "numbers.csv" << csv + QByteArray(8'000'000, '1') << ".npz";
    QTest::newRow("exported, another name") << "numbers.txt" << csv << ".npz";
    QTest::newRow("a table") << "prices.CSV" << QByteArray("a,b\n1,2\n") << "data or markup";
    QTest::newRow("a page") << "page.html" << QByteArray("<p>One.</p>") << "data or markup";
}

void TestHabits::dataIsNotTranslated()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const Dropped dropped = inspectPath(write(name, bytes));
    QVERIFY(dropped.kind == Dropped::Kind::Refused);
    QVERIFY2(dropped.fault.contains(named), qPrintable(dropped.fault));
    QVERIFY(dropped.fault.contains(name));
}

void TestHabits::foldersAndSessionsAreKnown()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("model")));
    const QString folder = m_folder.filePath(QStringLiteral("model"));
    QVERIFY(inspectPath(folder).kind == Dropped::Kind::Folder);
    write(QStringLiteral("model/config.json"), "{}");
    QVERIFY(inspectPath(folder).kind == Dropped::Kind::ModelFolder);
    QCOMPARE(inspectPath(folder).path, folder);
    QVERIFY(inspectPath(write(QStringLiteral("a.heed"), "{}")).kind == Dropped::Kind::Session);
    QVERIFY(inspectPath(m_folder.filePath(QStringLiteral("gone.txt"))).kind == Dropped::Kind::Refused);
    QVERIFY(inspectPath(QStringLiteral("/dev/zero")).kind == Dropped::Kind::Refused); // it would never end
}

void TestHabits::dropsAreInspected()
{
    const QUrl file = QUrl::fromLocalFile(write(QStringLiteral("one.txt"), "One."));
    QMimeData one;
    one.setUrls({file});
    QVERIFY(isDroppable(one));
    QCOMPARE(inspectDrop(one).text, QStringLiteral("One."));
    QMimeData two;
    two.setUrls({file, file});
    QVERIFY(!isDroppable(two));
    QVERIFY(inspectDrop(two).fault.contains(QStringLiteral("one file")));
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://example.org/a.txt"))});
    QVERIFY(!isDroppable(remote));
    QVERIFY(inspectDrop(remote).fault.contains(QStringLiteral("network")));
    QMimeData text;
    text.setText(QStringLiteral("Some words."));
    QVERIFY(isDroppable(text));
    QCOMPARE(inspectDrop(text).text, QStringLiteral("Some words."));
    text.setText(QString(kMaximumTextLength + 1, u'x'));
    QVERIFY(inspectDrop(text).kind == Dropped::Kind::Refused);
    QMimeData picture;
    picture.setData(QStringLiteral("image/png"), "x");
    QVERIFY(!isDroppable(picture));
    QVERIFY(inspectDrop(picture).kind == Dropped::Kind::Refused);
}

namespace {

std::vector<Tour::Stop> threeStops(QWidget* part)
{
    const auto target = [part] { return part->geometry(); };
    return {{QStringLiteral("A"), QStringLiteral("a"), target},
            {QStringLiteral("B"), QStringLiteral("b"), target},
            {QStringLiteral("C"), QStringLiteral("c"), target}};
}

} // namespace

void TestHabits::aTourWalksAndEnds()
{
    QWidget window;
    window.resize(800, 600);
    QLineEdit part(&window);
    window.show();
    Tour tour(&window, threeStops(&part));
    QSignalSpy started(&tour, &Tour::started);
    QSignalSpy ended(&tour, &Tour::ended);
    QVERIFY(!tour.isRunning());
    tour.start();
    QCOMPARE(started.size(), 1);
    QVERIFY(tour.balloon()->isVisible());
    auto* balloon = const_cast<TourBalloon*>(tour.balloon());
    QTest::keyClick(balloon, Qt::Key_Left); // there is none before
    QCOMPARE(tour.current(), 0);
    QTest::keyClick(balloon, Qt::Key_Return);
    QTest::keyClick(balloon, Qt::Key_Right);
    QCOMPARE(balloon->step().title, QStringLiteral("C"));
    QTest::keyClick(balloon, Qt::Key_Backspace);
    QCOMPARE(tour.current(), 1);
    QCOMPARE(balloon->accessibleName(), QStringLiteral("B"));
    QCOMPARE(balloon->accessibleDescription(), QStringLiteral("b"));
    QTest::keyClick(balloon, Qt::Key_Escape);
    QVERIFY(!tour.isRunning());
    QVERIFY(!balloon->isVisible());
    QCOMPARE(ended.size(), 1);

    tour.start(99); // past the end: the last
    QCOMPARE(tour.current(), 2);
    tour.next();
    QVERIFY(!tour.isRunning());
    QCOMPARE(ended.size(), 2);
}

void TestHabits::theTourTakesTheKeyboardAndGivesItBack()
{
    QWidget window;
    window.resize(800, 600);
    auto* field = new QLineEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    field->setFocus();
    Tour tour(&window, threeStops(field));
    tour.start();
    QVERIFY(tour.balloon()->hasFocus());
    tour.end();
    QVERIFY(field->hasFocus());
    field->setFocus();
    tour.start();
    delete field; // the part that had the keyboard may be gone
    QVERIFY(tour.balloon()->isVisible());
}

void TestHabits::theTourFollowsTheWindow()
{
    QWidget window;
    window.resize(900, 600);
    QLineEdit part(&window);
    part.setGeometry(10, 10, 100, 20);
    window.show();
    Tour tour(&window, threeStops(&part));
    tour.start();
    const QPoint before = tour.balloon()->place().tip;
    part.move(300, 300);
    window.resize(700, 500);
    QTRY_VERIFY(tour.balloon()->place().tip != before);
    QVERIFY(window.rect().contains(tour.balloon()->place().box));
}

void TestHabits::invariantsAreListed()
{
    ViewState state;
    ShownMap map(state);
    const InvariantLabel label(state, map);
    QVERIFY(label.text().isEmpty());
    state.setTranslation(std::make_shared<const Translation>(fakeTranslation("one two three")));
    QVERIFY(label.text().contains(QLatin1Char('1')));
    Invariants found = invariantsOf(state, map);
    QVERIFY(found.rows < 1e-5);
    QVERIFY(found.softmax && *found.softmax < 1e-5);
    QVERIFY(!found.future);
    QVERIFY(!found.probabilities);
    state.setKind(AttentionKind::Decoder);
    state.setStep(1);
    found = invariantsOf(state, map);
    QVERIFY(found.future && *found.future == 0.0);
    QVERIFY(found.probabilities && *found.probabilities < 1e-5);
    QCOMPARE(invariantText(found).count(u'•'), 4);
}

void TestHabits::languagesAreChosenByWish_data()
{
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<QString>("code");
    QTest::newRow("French of Canada") << "fr-CA,fr"
                                      << "fr";
    QTest::newRow("Chinese of the mainland") << "zh-Hans-CN,zh-CN,zh"
                                             << "zh_CN";
    QTest::newRow("Chinese of Singapore") << "zh-Hans-SG"
                                          << "zh_CN";
    QTest::newRow("Chinese of Taiwan, then French") << "zh-Hant-TW,fr-FR"
                                                    << "fr";
    QTest::newRow("German, then Chinese") << "de-DE,zh-CN"
                                          << "zh_CN";
    QTest::newRow("English first") << "en-GB,fr"
                                   << "en";
    QTest::newRow("German alone") << "de-DE"
                                  << "en";
    QTest::newRow("the C locale") << "C"
                                  << "en";
    QTest::newRow("nothing") << ""
                             << "en";
}

void TestHabits::languagesAreChosenByWish()
{
    QFETCH(QString, wishes);
    QTEST(languageCode(bestLanguage(wishes.split(u',', Qt::SkipEmptyParts))), "code");
}

void TestHabits::languageNamesAreTheirOwn()
{
    for (const Language language : {Language::System, Language::English, Language::French, Language::Chinese})
        QVERIFY(languageFromCode(languageCode(language)) == language);
    QVERIFY(!languageFromCode(QStringLiteral("tlh")));
    QCOMPARE(nativeName(Language::French), QStringLiteral("Français"));
    const QLocale before;
    applyLanguage(Language::French);
    QCOMPARE(shownLanguageCode(), QStringLiteral("fr"));
    QCOMPARE(QLocale().toString(0.5), QStringLiteral("0,5"));
    applyLanguage(Language::English);
    QCOMPARE(QLocale().toString(0.5), QStringLiteral("0.5"));
    QLocale::setDefault(before);
}

void TestHabits::mnemonicsAreNotSpoken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("none") << "Open"
                          << "Open";
    QTest::newRow("a letter") << "E&xport"
                              << "Export";
    QTest::newRow("dots") << "&Open…"
                          << "Open";
    QTest::newRow("Chinese") << "打开模型文件夹…(&O)"
                             << "打开模型文件夹";
    QTest::newRow("an ampersand") << "this && &that"
                                  << "this & that";
    QTest::newRow("brackets that are none") << "Head (large)"
                                            << "Head (large)";
}

void TestHabits::mnemonicsAreNotSpoken()
{
    QFETCH(QString, text);
    QTEST(spokenText(text), "spoken");
}

QTEST_MAIN(TestHabits)
#include "tst_habits.moc"
