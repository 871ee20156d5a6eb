// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languagebar.h"
#include "app/languagenames.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "app/sourcepanel.h"
#include "faketranslator.h"
#include "model/text/languagecodes.h"
#include "tests/testutils.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <set>

using namespace heed;
using namespace heed::test;

namespace {

std::vector<std::string> codesOf(std::span<const std::string_view> codes)
{
    return {codes.begin(), codes.end()};
}

TaskChoices choicesOf(std::span<const std::string_view> codes)
{
    TaskChoices choices;
    choices.sourceLanguages = choices.targetLanguages = codesOf(codes);
    chooseInitialLanguages(choices, {});
    return choices;
}

TaskChoices t5Choices()
{
    TaskChoices choices;
    choices.sourceLanguages = {"en"};
    choices.targetLanguages = {"fr", "de", "ro"};
    choices.takesPrefix = true;
    chooseInitialLanguages(choices, {});
    return choices;
}

template <typename Widget>
Widget* find(QWidget* parent, const QString& name)
{
    for (Widget* widget : parent->findChildren<Widget*>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

void type(QComboBox* box, const QString& text)
{
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), text);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
}

} // namespace

/// Names of languages, the bar that chooses them, and what the window does with the choice.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesHaveNames_data();
    void codesHaveNames();
    void everyLanguageHasANameOfItsOwn();
    void findsWhatIsTyped_data();
    void findsWhatIsTyped();
    void saysWhatWasMeant_data();
    void saysWhatWasMeant();
    void saysWhatTheModelWasTold();
    void theBarIsThereForAChoiceOnly();
    void typingFindsALanguage();
    void theBarSpeaksTheWindowsLanguage();
    void nonsenseLeavesTheLanguage();
    void swapsTheLanguages();
    void thePrefixFollowsTheLanguages();
    void theWindowRemembersTheLanguagesOfEachModel();
};

void TestLanguages::codesHaveNames_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("ISO 639-1") << "fr"
                               << "French";
    QTest::newRow("ISO 639-3") << "fra"
                               << "French";
    QTest::newRow("mBART") << "fr_XX"
                           << "French";
    QTest::newRow("NLLB") << "fra_Latn"
                          << "French";
    QTest::newRow("individual language") << "pes_Arab"
                                         << "Persian";
    QTest::newRow("one that Qt lacks") << "ilo_Latn"
                                       << "Ilocano";
    QTest::newRow("two scripts") << "zho_Hans"
                                 << "Chinese (Simplified Han)";
    QTest::newRow("unknown") << "qqx_Latn"
                             << "qqx_Latn";
}

void TestLanguages::codesHaveNames()
{
    QFETCH(QString, code);
    QFETCH(QString, name);
    QCOMPARE(languageName(code.toStdString(), codesOf(nllbLanguages())), name);
}

void TestLanguages::everyLanguageHasANameOfItsOwn()
{
    for (const auto list :
         {mbartLanguages(), mbart50Languages(), m2m100Languages(), wmt21Languages(), nllbLanguages()}) {
        const std::vector<std::string> codes = codesOf(list);
        QCOMPARE(languageNames(codes).front(), languageName(codes.front(), codes));
        std::set<QString> names;
        for (const std::string& code : codes) {
            const QString name = languageName(code, codes);
            QVERIFY2(name != QString::fromStdString(code), code.c_str());
            QVERIFY2(names.insert(name).second, code.c_str());
        }
    }
}

void TestLanguages::findsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("the code itself") << "fra_Latn"
                                     << "fra_Latn";
    QTest::newRow("in another case") << "FRA-latn"
                                     << "fra_Latn";
    QTest::newRow("two letters") << "fr"
                                 << "fra_Latn";
    QTest::newRow("three letters") << "fra"
                                   << "fra_Latn";
    QTest::newRow("English name") << " french "
                                  << "fra_Latn";
    QTest::newRow("own name") << "Deutsch"
                              << "deu_Latn";
    QTest::newRow("own name with an accent") << QString::fromUtf8("français") << "fra_Latn";
    QTest::newRow("name with a script") << "Chinese (Simplified Han)"
                                        << "zho_Hans";
    QTest::newRow("the wider language's code") << "fa"
                                               << "pes_Arab";
    QTest::newRow("one that Qt lacks") << "ilocano"
                                       << "ilo_Latn";
}

void TestLanguages::findsWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QCOMPARE(QString::fromStdString(findLanguage(typed, codesOf(nllbLanguages()))), code);
}

void TestLanguages::saysWhatWasMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part"); // of the message
    QTest::newRow("two scripts") << "Chinese"
                                 << "zho_Hans (Chinese (Simplified Han)), zho_Hant";
    QTest::newRow("a slip") << "Frensh"
                            << "fra_Latn (French)";
    QTest::newRow("the beginning of a name") << "Portug"
                                             << "por_Latn (Portuguese)";
    QTest::newRow("nonsense") << "klingon"
                              << "The model knows no language \"klingon\"";
    QTest::newRow("nothing") << ""
                             << "The model knows no language \"\"";
}

void TestLanguages::saysWhatWasMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, part);
    const QString message = QString::fromStdString(errorOf([&] { findLanguage(typed, codesOf(nllbLanguages())); }));
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(message.endsWith('.') && message.size() < 300, qPrintable(message));
}

void TestLanguages::saysWhatTheModelWasTold()
{
    Translation translation;
    QCOMPARE(taskText(translation), QString());
    translation.options.task = {"", "fra", {}};
    QCOMPARE(taskText(translation), QString::fromUtf8("→ French"));
    translation.options.task = {"en_XX", "fr_XX", {}};
    QCOMPARE(taskText(translation), QString::fromUtf8("English → French"));
    translation.options.task.prefix = "summarize: ";
    QCOMPARE(taskText(translation), QString::fromUtf8("“summarize:”"));
    translation.options.task = {};
    translation.options.forcedBosId = 203;
    QCOMPARE(taskText(translation), QString::fromUtf8("→ #203"));
}

void TestLanguages::theBarIsThereForAChoiceOnly()
{
    LanguageBar bar;
    QVERIFY(bar.isHidden());
    bar.setChoices(choicesOf(mbart50Languages()));
    QVERIFY(!bar.isHidden());
    auto* source = find<QComboBox>(&bar, QStringLiteral("Source language"));
    QCOMPARE(source->count(), 52);
    QCOMPARE(source->currentText(), QStringLiteral("English"));
    QVERIFY(find<QLineEdit>(&bar, QStringLiteral("Task prefix"))->isHidden());

    TaskChoices targets;
    targets.targetLanguages = {"fra", "spa"};
    chooseInitialLanguages(targets, {});
    bar.setChoices(targets);
    QVERIFY(source->isHidden() && find<QToolButton>(&bar, QStringLiteral("Swap languages"))->isHidden());
    QCOMPARE(find<QComboBox>(&bar, QStringLiteral("Target language"))->currentText(), QStringLiteral("French"));
    bar.setChoices({});
    QVERIFY(bar.isHidden());
    QVERIFY(bar.task() == TranslationTask());
}

void TestLanguages::typingFindsALanguage()
{
    LanguageBar bar;
    bar.setChoices(choicesOf(nllbLanguages()));
    bar.show();
    QSignalSpy chosen(&bar, &LanguageBar::taskChosen);
    type(find<QComboBox>(&bar, QStringLiteral("Target language")), QStringLiteral("german"));
    QCOMPARE(bar.task().targetLanguage, std::string("deu_Latn"));
    QCOMPARE(chosen.count(), 1);
    type(find<QComboBox>(&bar, QStringLiteral("Source language")), QStringLiteral("ja"));
    QCOMPARE(bar.task().sourceLanguage, std::string("jpn_Jpan"));
}

void TestLanguages::theBarSpeaksTheWindowsLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French));
    LanguageBar bar;
    bar.setChoices(choicesOf(nllbLanguages()));
    auto* target = find<QComboBox>(&bar, QStringLiteral("Target language"));
    QCOMPARE(target->currentText(), QString::fromUtf8("français"));
    QVERIFY(target->findText(QStringLiteral("Deutsch")) >= 0);
    QVERIFY(target->findText(QStringLiteral("Ilocano")) >= 0); // Qt does not know what it calls itself
    QVERIFY(target->itemData(target->currentIndex(), Qt::ToolTipRole).toString().startsWith("French"));
    std::set<QString> names;
    for (int index = 0; index < target->count(); ++index)
        QVERIFY2(names.insert(target->itemText(index)).second, qPrintable(target->itemText(index)));
    QLocale::setDefault(before);
}

void TestLanguages::nonsenseLeavesTheLanguage()
{
    LanguageBar bar;
    bar.setChoices(choicesOf(nllbLanguages()));
    bar.show();
    QSignalSpy chosen(&bar, &LanguageBar::taskChosen);
    auto* target = find<QComboBox>(&bar, QStringLiteral("Target language"));
    type(target, QStringLiteral("xyzzy"));
    QCOMPARE(target->currentText(), QStringLiteral("French"));
    QCOMPARE(bar.task().targetLanguage, std::string("fra_Latn"));
    QCOMPARE(chosen.count(), 0);
}

void TestLanguages::swapsTheLanguages()
{
    LanguageBar bar;
    bar.setChoices(choicesOf(m2m100Languages()));
    bar.show();
    QSignalSpy chosen(&bar, &LanguageBar::taskChosen);
    auto* swap = find<QToolButton>(&bar, QStringLiteral("Swap languages"));
    swap->click();
    QCOMPARE(bar.task().sourceLanguage, std::string("fr"));
    QCOMPARE(bar.task().targetLanguage, std::string("en"));
    QCOMPARE(chosen.count(), 1);
    bar.setChoices(t5Choices()); // from English only
    QVERIFY(!swap->isEnabled());
}

void TestLanguages::thePrefixFollowsTheLanguages()
{
    LanguageBar bar;
    bar.setChoices(t5Choices());
    bar.show();
    auto* prefix = find<QLineEdit>(&bar, QStringLiteral("Task prefix"));
    QCOMPARE(prefix->text(), QStringLiteral("translate English to French: "));
    type(find<QComboBox>(&bar, QStringLiteral("Target language")), QStringLiteral("Romanian"));
    QCOMPARE(prefix->text(), QStringLiteral("translate English to Romanian: "));
    QVERIFY(!bar.task().prefix);

    QSignalSpy chosen(&bar, &LanguageBar::taskChosen);
    prefix->selectAll();
    QTest::keyClicks(prefix, QStringLiteral("summarize:"));
    QTest::keyClick(prefix, Qt::Key_Return);
    QVERIFY(bar.task().prefix == "summarize: ");
    QCOMPARE(chosen.count(), 1);
    QTest::keyClick(prefix, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
}

void TestLanguages::theWindowRemembersTheLanguagesOfEachModel()
{
    const QTemporaryDir folder;
    auto control = std::make_shared<FakeControl>();
    control->tasks = choicesOf(mbart50Languages());
    MainWindow window(fakeFactory(control),
                      std::make_unique<Settings>(std::make_unique<QSettings>(
                          folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat)),
                      {});
    window.show();
    const auto task = [&] {
        const auto& translation = window.viewState().translation();
        return translation ? translation->options.task : TranslationTask();
    };
    window.start(std::filesystem::path("models/first"), QStringLiteral("The cat sleeps."));
    QTRY_COMPARE(QString::fromStdString(task().targetLanguage), QStringLiteral("fr_XX"));

    auto* bar = window.findChild<LanguageBar*>();
    type(find<QComboBox>(bar, QStringLiteral("Target language")), QStringLiteral("German"));
    QTRY_COMPARE(QString::fromStdString(task().targetLanguage), QStringLiteral("de_DE")); // translated again

    window.start(std::filesystem::path("models/second"), QStringLiteral("The dog sleeps."));
    QTRY_COMPARE(QString::fromStdString(task().targetLanguage), QStringLiteral("fr_XX"));
    window.start(std::filesystem::path("models/first"), QStringLiteral("The sun sleeps."));
    QTRY_COMPARE(QString::fromStdString(task().targetLanguage), QStringLiteral("de_DE"));

    control->tasks = {}; // the folder holds another model now
    window.start(std::filesystem::path("models/first"), QStringLiteral("The sea sleeps."));
    QTRY_COMPARE(QString::fromStdString(task().targetLanguage), QString());
    QTRY_VERIFY(bar->isHidden());
}

QTEST_MAIN(TestLanguages)

#include "tst_languages.moc"
