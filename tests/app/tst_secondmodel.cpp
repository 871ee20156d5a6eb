// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparison.h"
#include "app/compare/secondmodel.h"
#include "app/compare/secondmodelbar.h"
#include "app/history/translationhistory.h"
#include "app/shownmap.h"
#include "app/viewstate.h"
#include "faketranslator.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace heed;
using namespace heed::test;

/// Another model that translates what the window shows.
class TestSecondModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_second.reset(); }

    void itsTranslationBecomesB();
    void itFollowsTextAndSentence();
    void ofAStoppedTextItTranslatesAsMuch();
    void modelsOfOtherShapesAreCompared();
    void returningToItsTranslationAsksForNothing();
    void closingFreesIt();
    void closingWhileItIsOpened();
    void aFailureLeavesTheComparison();
    void aFailedTranslationIsNotCompared();
    void theBarSaysHowItIs();
    void destroyedWhileItIsOpened();
    void destroyedWhileItTranslates();

private:
    void show(const std::string& text)
    {
        auto translation = std::make_shared<Translation>(fakeTranslation(text));
        m_state->setTranslation(std::move(translation));
    }
    void openSecond()
    {
        QSignalSpy changed(m_second.get(), &SecondModel::changed);
        m_second->open(QStringLiteral("/models/second"));
        QTRY_VERIFY(m_second->model() && !m_second->isBusy());
    }
    const Translation* b() const { return m_comparison->target().translation.get(); }

    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<TranslationHistory> m_history;
    std::unique_ptr<ShownMap> m_map;
    std::unique_ptr<Comparison> m_comparison;
    std::unique_ptr<SecondModel> m_second;
};

void TestSecondModel::init()
{
    m_second.reset();
    m_control = std::make_shared<FakeControl>();
    m_state = std::make_unique<ViewState>();
    m_history = std::make_unique<TranslationHistory>(*m_state);
    m_map = std::make_unique<ShownMap>(*m_state);
    m_comparison = std::make_unique<Comparison>(*m_state);
    m_second = std::make_unique<SecondModel>(fakeFactory(m_control), *m_state, *m_history, *m_comparison);
    show("one two three");
}

void TestSecondModel::itsTranslationBecomesB()
{
    const auto shown = m_state->translation();
    openSecond();
    QVERIFY(b());
    QCOMPARE(b()->source, shown->source);
    QCOMPARE(b()->model->name, std::string("second"));
    QCOMPARE(m_state->translation(), shown);
    QCOMPARE(m_history->count(), 2); // so that sessions keep both
    QCOMPARE(m_history->current(), 0);
    QVERIFY(m_comparison->compare(*m_map).nameB.contains(QStringLiteral("second")));
}

void TestSecondModel::itFollowsTextAndSentence()
{
    openSecond();
    show("first\nsecond");
    QTRY_VERIFY(b() && b()->source == "first\nsecond");
    m_state->setSentence(1);
    QCOMPARE(m_comparison->target().sentence, 1);
    QCOMPARE(m_comparison->sentence()->source.text, std::string("second"));
}

void TestSecondModel::ofAStoppedTextItTranslatesAsMuch()
{
    openSecond();
    Translation stopped = fakeTranslation("first\nsecond\nthird");
    stopped.sentences.pop_back();
    stopped.isStopped = true;
    m_state->setTranslation(std::make_shared<const Translation>(stopped));
    QTRY_VERIFY(b() && b()->source == "first\nsecond");
}

/// Fewer layers and heads in B: what A shows has no counterpart, and the nearest head is taken.
void TestSecondModel::modelsOfOtherShapesAreCompared()
{
    m_control->layers = 1;
    m_control->heads = 2;
    m_state->setHead(2, 3);
    openSecond();
    const HeadIndex head = m_comparison->target().head;
    QVERIFY(head.layer < 1);
    QVERIFY(head.head < 2);
    const ComparisonData data = m_comparison->compare(*m_map);
    QVERIFY(!data.a.isEmpty());
    QVERIFY(!data.b.isEmpty());
    QVERIFY(!data.difference.isEmpty()); // the same tokens
}

void TestSecondModel::returningToItsTranslationAsksForNothing()
{
    openSecond();
    const int calls = m_control->translateCalls;
    m_history->returnTo(m_history->indexOf(b()));
    QVERIFY(!m_second->isBusy());
    QCOMPARE(m_control->translateCalls.load(), calls);
}

void TestSecondModel::closingFreesIt()
{
    openSecond();
    const std::weak_ptr<const Translation> made = m_comparison->target().translation;
    m_second->close();
    QVERIFY(!m_second->isWanted());
    QVERIFY(made.expired()); // it would keep the weights
    QCOMPARE(m_history->count(), 1);
    QVERIFY(!b());
    const int calls = m_control->translateCalls;
    show("four");
    QVERIFY(!m_second->isBusy());
    QCOMPARE(m_control->translateCalls.load(), calls);
}

void TestSecondModel::closingWhileItIsOpened()
{
    m_control->loadLatch = std::make_shared<Latch>();
    m_second->open(QStringLiteral("/models/second"));
    m_control->loadLatch->waitForArrivals(1);
    QVERIFY(m_second->isBusy());
    m_second->close();
    QVERIFY(!m_second->isBusy());
    m_control->loadLatch = nullptr;
    openSecond(); // and it can be opened again
    QVERIFY(b());
}

void TestSecondModel::aFailureLeavesTheComparison()
{
    m_control->loadError = "No such model.";
    m_second->open(QStringLiteral("/models/second"));
    QTRY_COMPARE(m_second->fault(), QStringLiteral("No such model."));
    QVERIFY(!m_second->isWanted());
    QVERIFY(!b());
    m_control->loadError.clear();
    openSecond();
    m_control->loadError = "No such model.";
    m_second->open(QStringLiteral("/models/third"));
    QTRY_VERIFY(!m_second->fault().isEmpty());
    QVERIFY(m_second->isWanted()); // the one before
    QCOMPARE(m_second->model()->name, std::string("second"));
}

void TestSecondModel::aFailedTranslationIsNotCompared()
{
    openSecond();
    m_control->translateError = "Too long.";
    show("another text");
    QTRY_COMPARE(m_second->fault(), QStringLiteral("Too long."));
    QVERIFY(!b());
}

void TestSecondModel::theBarSaysHowItIs()
{
    SecondModelBar bar(*m_second);
    QVERIFY(bar.isHidden());
    openSecond();
    QVERIFY(!bar.isHidden());
    QVERIFY(bar.accessibleName().contains(QStringLiteral("second")));
    for (QToolButton* button : bar.findChildren<QToolButton*>())
        QVERIFY(!button->toolTip().isEmpty());
    m_second->close();
    QVERIFY(bar.isHidden());
}

void TestSecondModel::destroyedWhileItIsOpened()
{
    m_control->loadLatch = std::make_shared<Latch>();
    m_second->open(QStringLiteral("/models/second"));
    m_control->loadLatch->waitForArrivals(1);
    m_second.reset();
}

void TestSecondModel::destroyedWhileItTranslates()
{
    m_control->translateLatch = std::make_shared<Latch>();
    m_second->open(QStringLiteral("/models/second"));
    QTRY_VERIFY(m_second->service().isTranslating());
    m_control->translateLatch->waitForArrivals(1);
    m_second.reset();
    QCOMPARE(m_control->stoppedCalls.load(), 1);
}

QTEST_MAIN(TestSecondModel)
#include "tst_secondmodel.moc"
