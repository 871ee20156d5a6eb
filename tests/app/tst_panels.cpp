// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choiceactions.h"
#include "app/colorscheme.h"
#include "app/decodingpanel.h"
#include "app/icon.h"
#include "app/inspector.h"
#include "app/messagebar.h"
#include "app/presentation.h"
#include "app/segmentedbuttons.h"
#include "app/shownmap.h"
#include "app/tokenpanel.h"
#include "faketranslator.h"
#include "widgets/rowchart.h"
#include "widgets/tokenchips.h"
#include "widgets/vocabularychart.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cstddef>
#include <memory>

using namespace heed;
using namespace heed::test;

/// The small parts of the window, one by one.
class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodingOptionsComeBackAsTheyWere_data();
    void decodingOptionsComeBackAsTheyWere();
    void onlyFieldsOfTheMethodAreShown();
    void settingOptionsAnnouncesNothing();
    void whatNoFieldShowsStaysAsItWas();
    void differencesOfTheSearchAreTold_data();
    void differencesOfTheSearchAreTold();
    void messagesStayUntilTheyAreDismissed();
    void choicesAreAnnouncedWhenTheUserMakesThem();
    void segmentsFollowTheirActions();
    void hoveredTokensShowTheirLinks();
    void unknownVocabularySizesHaveNoRest();
    void iconsFollowThePalette();
    void darkAndLightAreReadable();
};

void TestPanels::decodingOptionsComeBackAsTheyWere_data()
{
    QTest::addColumn<DecodingMethod>("method");
    QTest::addColumn<QString>("summary");
    QTest::newRow("beam search") << DecodingMethod::Beam << QStringLiteral("Beam 6");
    QTest::newRow("greedy") << DecodingMethod::Greedy << QStringLiteral("Greedy");
    QTest::newRow("sampling") << DecodingMethod::Sampling << QStringLiteral("Sampling, T 0.7");
}

void TestPanels::decodingOptionsComeBackAsTheyWere()
{
    QFETCH(DecodingMethod, method);
    DecodingOptions options;
    options.method = method;
    options.beamSize = 6;
    options.lengthPenalty = 0.6;
    options.temperature = 0.7;
    options.topK = 40;
    options.topP = 0.95;
    options.seed = 42;
    options.maxNewTokens = 30;
    DecodingPanel panel;
    panel.setOptions(options);
    const DecodingOptions read = panel.options();
    QCOMPARE(read.method, options.method);
    QCOMPARE(read.beamSize, options.beamSize);
    QCOMPARE(read.lengthPenalty, options.lengthPenalty);
    QCOMPARE(read.temperature, options.temperature);
    QCOMPARE(read.topK, options.topK);
    QCOMPARE(read.topP, options.topP);
    QCOMPARE(read.seed, options.seed);
    QCOMPARE(read.maxNewTokens, options.maxNewTokens);
    QTEST(DecodingPanel::summary(read), "summary");
}

void TestPanels::onlyFieldsOfTheMethodAreShown()
{
    DecodingPanel panel;
    const auto isShown = [&](const QString& name) {
        const auto fields = panel.findChildren<QAbstractSpinBox*>();
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [&](const QAbstractSpinBox* field) { return field->accessibleName() == name; });
        return found != fields.end() && !(*found)->isHidden();
    };
    QVERIFY(isShown(QStringLiteral("Beam size")));
    QVERIFY(!isShown(QStringLiteral("Temperature")));
    DecodingOptions options;
    options.method = DecodingMethod::Sampling;
    panel.setOptions(options);
    QVERIFY(!isShown(QStringLiteral("Beam size")));
    QVERIFY(isShown(QStringLiteral("Temperature")));
    QVERIFY(isShown(QStringLiteral("Length limit")));
}

void TestPanels::settingOptionsAnnouncesNothing()
{
    DecodingPanel panel;
    QSignalSpy changed(&panel, &DecodingPanel::optionsChanged);
    DecodingOptions options;
    options.method = DecodingMethod::Greedy;
    options.beamSize = 9;
    panel.setOptions(options);
    QCOMPARE(changed.size(), 0);
    panel.findChild<QSpinBox*>()->setValue(3);
    QCOMPARE(changed.size(), 1);
}

void TestPanels::whatNoFieldShowsStaysAsItWas()
{
    DecodingOptions options;
    options.lengthPenalty = 0.3333;
    options.seed = std::uint64_t(1) << 40;
    DecodingPanel panel;
    panel.setOptions(options);
    QCOMPARE(panel.options().lengthPenalty, 0.3333);
    QCOMPARE(panel.options().seed, options.seed);
    panel.findChild<QSpinBox*>()->setValue(7);
    QCOMPARE(panel.options().beamSize, 7);
    QCOMPARE(panel.options().lengthPenalty, 0.3333);
}

void TestPanels::differencesOfTheSearchAreTold_data()
{
    QTest::addColumn<DecodingOptions>("before");
    QTest::addColumn<DecodingOptions>("now");
    QTest::addColumn<QString>("difference");
    const DecodingOptions usual;
    DecodingOptions greedy;
    greedy.method = DecodingMethod::Greedy;
    DecodingOptions wide;
    wide.beamSize = 8;
    wide.lengthPenalty = 0.6;
    DecodingOptions hot;
    hot.temperature = 1.5;
    DecodingOptions sampling;
    sampling.method = DecodingMethod::Sampling;
    DecodingOptions seeded = sampling;
    seeded.seed = 123456;
    seeded.topK = 40;
    DecodingOptions cut;
    cut.maxNewTokens = 30;
    QTest::newRow("the same") << usual << usual << QString();
    QTest::newRow("of no meaning to the method") << usual << hot << QString();
    QTest::newRow("another method") << usual << greedy << QStringLiteral("Beam 4 → Greedy");
    QTest::newRow("numbers") << usual << wide << QStringLiteral("Beam size 4 → 8 · Length penalty 1 → 0.6");
    QTest::newRow("of sampling") << sampling << seeded << QStringLiteral("Top k all tokens → 40 · Seed 1 → 123,456");
    QTest::newRow("of every method") << usual << cut << QStringLiteral("Length limit the model's limit → 30");
    QTest::newRow("candidates that are told") << usual << DecodingPanel().options() << QString();
}

void TestPanels::differencesOfTheSearchAreTold()
{
    QFETCH(DecodingOptions, before);
    QFETCH(DecodingOptions, now);
    QTEST(DecodingPanel::difference(before, now), "difference");
}

void TestPanels::messagesStayUntilTheyAreDismissed()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.showMessage(MessageBar::Kind::Fault, QStringLiteral("<b>One</b> sentence."), QStringLiteral("and its detail"));
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.sentence(), QStringLiteral("<b>One</b> sentence."));
    QCOMPARE(bar.detail(), QStringLiteral("and its detail"));
    bar.showMessage(MessageBar::Kind::Notice, QStringLiteral("Another."));
    QVERIFY(bar.detail().isEmpty());
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
    QVERIFY(bar.sentence().isEmpty());
}

void TestPanels::choicesAreAnnouncedWhenTheUserMakesThem()
{
    QObject owner;
    ChoiceActions choice(QStringLiteral("Unit"), &owner);
    choice.add(TokenUnit::Pieces, QStringLiteral("&Pieces"), QStringLiteral("tip"));
    choice.add(TokenUnit::Words, QStringLiteral("&Words"), QStringLiteral("tip"));
    QSignalSpy chosen(&choice, &ChoiceActions::chosen);
    choice.setCurrent(TokenUnit::Words);
    QVERIFY(choice.actions().at(1)->isChecked());
    QCOMPARE(chosen.size(), 0);
    choice.actions().at(0)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toInt(), int(TokenUnit::Pieces));
    QVERIFY(!choice.actions().at(1)->isChecked());
}

void TestPanels::segmentsFollowTheirActions()
{
    QObject owner;
    ChoiceActions choice(QStringLiteral("Unit"), &owner);
    choice.add(TokenUnit::Pieces, QStringLiteral("&Pieces"), QStringLiteral("tip"));
    choice.add(TokenUnit::Words, QStringLiteral("&Words"), QStringLiteral("tip"));
    choice.setCurrent(TokenUnit::Pieces);
    SegmentedButtons segments(&choice, Qt::ToolButtonTextOnly);
    const auto buttons = segments.findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons.at(0)->isChecked());
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QVERIFY(choice.actions().at(1)->isChecked());
    QCOMPARE(buttons.at(1)->accessibleName(), QStringLiteral("Words"));
}

void TestPanels::hoveredTokensShowTheirLinks()
{
    ViewState state;
    ShownMap map(state);
    TokenPanel panel(state, map);
    state.setTranslation(std::make_shared<const Translation>(fakeTranslation("one two three")));
    QCOMPARE(panel.sourceChips()->tokens().size(), std::size_t(4));
    QVERIFY(!panel.sourceChips()->tokens().front().probability);
    QVERIFY(panel.targetChips()->tokens().front().probability);
    Q_EMIT panel.targetChips()->tokenHovered(2); // what it paints is its own test's business; it must not choose
    QCOMPARE(state.selection().step, -1);
    Q_EMIT panel.targetChips()->tokenSelected(2);
    QCOMPARE(state.selection().step, 2);
    Q_EMIT panel.sourceChips()->tokenSelected(1);
    QCOMPARE(state.selection().key, 1);
    state.setKind(AttentionKind::Encoder);
    Q_EMIT panel.sourceChips()->tokenSelected(3);
    QCOMPARE(state.selection().query, 3);
    state.setTranslation(nullptr);
    QVERIFY(panel.sourceChips()->tokens().empty());
}

void TestPanels::unknownVocabularySizesHaveNoRest()
{
    ViewState state;
    ShownMap map(state);
    Inspector inspector(state, map);
    state.setTranslation(std::make_shared<const Translation>(fakeTranslation("one two three")));
    state.setStep(1);
    QCOMPARE(inspector.vocabularyChart()->distribution().restCount, 0);
    inspector.setVocabularySize(50);
    QCOMPARE(inspector.vocabularyChart()->distribution().restCount, 48);
    QCOMPARE(inspector.rowChart()->row().weights.size(), std::size_t(4));
    QCOMPARE(inspector.rowChart()->row().scores.size(), std::size_t(4));
    state.setTranslation(nullptr);
    QVERIFY(inspector.rowChart()->row().weights.empty());
    QVERIFY(inspector.vocabularyChart()->distribution().rows.empty());
}

void TestPanels::iconsFollowThePalette()
{
    const auto meanLightness = [] {
        const QImage image = icon(QStringLiteral("stop")).pixmap(32, 32).toImage();
        int sum = 0;
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > 200) {
                    sum += image.pixelColor(x, y).lightness();
                    ++count;
                }
            }
        }
        return count == 0 ? -1 : sum / count;
    };
    applyColorScheme(ColorScheme::Light);
    const int onLight = meanLightness();
    applyColorScheme(ColorScheme::Dark);
    const int onDark = meanLightness();
    applyColorScheme(ColorScheme::Light);
    QVERIFY(onLight >= 0 && onLight < 100);
    QVERIFY(onDark > 150);
    QVERIFY(icon(QStringLiteral("no such icon")).isNull());
}

void TestPanels::darkAndLightAreReadable()
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const QPalette palette = paletteOf(scheme);
        const auto distance = [&](QPalette::ColorRole a, QPalette::ColorRole b) {
            return qAbs(palette.color(a).lightness() - palette.color(b).lightness());
        };
        QVERIFY(distance(QPalette::Text, QPalette::Base) > 150);
        QVERIFY(distance(QPalette::WindowText, QPalette::Window) > 150);
        QVERIFY(distance(QPalette::ButtonText, QPalette::Button) > 120);
        QVERIFY(distance(QPalette::ToolTipText, QPalette::ToolTipBase) > 120);
        QVERIFY(distance(QPalette::PlaceholderText, QPalette::Base) > 60);
    }
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
