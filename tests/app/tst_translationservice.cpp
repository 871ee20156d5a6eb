// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progressthrottle.h"
#include "app/translationservice.h"
#include "faketranslator.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

using namespace heed;
using namespace heed::test;

/// The fake engine stands still at its latches, so every order of events below is certain; nothing sleeps.
class TestTranslationService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void translatesBehindTheLoad();
    void deliversTheLastProgress();
    void stopBeforeTheEngineBegins();
    void stopWhileTheEngineWorks();
    void finishingEarlyKeepsWhatIsFinished();
    void finishingEarlyWithNothingFinishedStops();
    void finishingEarlyAskedTwiceStopsAtOnce();
    void finishingEarlyBehindALoadStopsAtOnce();
    void aNewRequestReplacesTheRunningOne();
    void loadingStopsTheRunningTranslation();
    void aFailedLoadKeepsTheModelBefore();
    void aNewLoadReplacesTheRunningOne();
    void faultsBecomeOneSentence();
    void changedWeightsAreToldOnceForEachModel();
    void translatingWithoutAModelFails();
    void destroyedWhileTheEngineWorks();
    void throttlePassesTheFirstAndTheLast();

private:
    void loadModel();

    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<TranslationService> m_service;
    std::unique_ptr<QSignalSpy> m_started;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_stopped;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestTranslationService::init()
{
    m_control = std::make_shared<FakeControl>();
    m_service = std::make_unique<TranslationService>(fakeFactory(m_control));
    m_started = std::make_unique<QSignalSpy>(m_service.get(), &TranslationService::translationStarted);
    m_finished = std::make_unique<QSignalSpy>(m_service.get(), &TranslationService::translationFinished);
    m_stopped = std::make_unique<QSignalSpy>(m_service.get(), &TranslationService::translationStopped);
    m_failed = std::make_unique<QSignalSpy>(m_service.get(), &TranslationService::failed);
}

void TestTranslationService::cleanup()
{
    m_started.reset();
    m_finished.reset();
    m_stopped.reset();
    m_failed.reset();
    m_service.reset();
}

void TestTranslationService::loadModel()
{
    QSignalSpy loaded(m_service.get(), &TranslationService::modelLoaded);
    m_service->load("fake");
    QTRY_COMPARE(loaded.size(), 1);
}

void TestTranslationService::translatesBehindTheLoad()
{
    QSignalSpy loaded(m_service.get(), &TranslationService::modelLoaded);
    m_service->load("some/folder");
    QVERIFY(m_service->isLoading());
    const quint64 id = m_service->translate(QStringLiteral("hello world"), {});
    QVERIFY(m_service->isTranslating());
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded.at(0).at(0).value<ModelInfo>().name, std::string("folder"));
    QVERIFY(!m_service->isLoading());
    QVERIFY(!m_service->isTranslating());
    QCOMPARE(m_finished->at(0).at(0).toULongLong(), id);
    const auto translation = m_finished->at(0).at(1).value<std::shared_ptr<const Translation>>();
    QCOMPARE(translation->text, std::string("HELLO WORLD"));
}

void TestTranslationService::deliversTheLastProgress()
{
    loadModel();
    QSignalSpy progressed(m_service.get(), &TranslationService::progressed);
    m_service->translate(QStringLiteral("hello"), {});
    QTRY_COMPARE(m_finished->size(), 1);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.last().at(1).value<TranslationProgress>().step, 3);
}

void TestTranslationService::stopBeforeTheEngineBegins()
{
    m_control->loadLatch = std::make_shared<Latch>();
    QSignalSpy loaded(m_service.get(), &TranslationService::modelLoaded);
    m_service->load("fake");
    m_control->loadLatch->waitForArrivals(1);
    const quint64 id = m_service->translate(QStringLiteral("hello"), {});
    m_service->stop();
    QCOMPARE(m_stopped->size(), 1);
    QCOMPARE(m_stopped->at(0).at(0).toULongLong(), id);
    m_control->loadLatch->open();
    QTRY_COMPARE(loaded.size(), 1);
    m_service.reset(); // waits: nothing is under way any more
    QCOMPARE(m_control->translateCalls.load(), 0);
    QCOMPARE(m_started->size(), 0);
    QCOMPARE(m_finished->size(), 0);
}

void TestTranslationService::stopWhileTheEngineWorks()
{
    loadModel();
    m_control->translateLatch = std::make_shared<Latch>();
    m_service->translate(QStringLiteral("hello"), {});
    m_control->translateLatch->waitForArrivals(1);
    m_service->stop();
    QCOMPARE(m_stopped->size(), 1);
    QVERIFY(!m_service->isTranslating());
    QTRY_COMPARE(m_control->stoppedCalls.load(), 1);
    m_service->stop();
    QCOMPARE(m_stopped->size(), 1);

    // The engine is free again.
    m_control->translateLatch->open();
    const quint64 id = m_service->translate(QStringLiteral("again"), {});
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(m_finished->at(0).at(0).toULongLong(), id);
}

void TestTranslationService::finishingEarlyKeepsWhatIsFinished()
{
    loadModel();
    m_control->translateLatch = std::make_shared<Latch>();
    m_control->finishedSentences = 1;
    const quint64 id = m_service->translate(QStringLiteral("hello\nworld"), {});
    m_control->translateLatch->waitForArrivals(1);
    m_service->finishEarly();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(m_finished->at(0).at(0).toULongLong(), id);
    const auto translation = m_finished->at(0).at(1).value<std::shared_ptr<const Translation>>();
    QVERIFY(translation->isStopped);
    QCOMPARE(translation->sentences.size(), std::size_t(1));
    QVERIFY(!m_service->isTranslating());
    QCOMPARE(m_stopped->size(), 0);
    m_service->finishEarly(); // nothing is under way
    QCOMPARE(m_stopped->size(), 0);
}

void TestTranslationService::finishingEarlyWithNothingFinishedStops()
{
    loadModel();
    m_control->translateLatch = std::make_shared<Latch>();
    m_service->translate(QStringLiteral("hello"), {});
    m_control->translateLatch->waitForArrivals(1);
    m_service->finishEarly();
    QTRY_COMPARE(m_stopped->size(), 1);
    QVERIFY(!m_service->isTranslating());
    QCOMPARE(m_finished->size(), 0);
}

void TestTranslationService::finishingEarlyAskedTwiceStopsAtOnce()
{
    loadModel();
    m_control->translateLatch = std::make_shared<Latch>();
    m_control->finishedSentences = 1;
    m_service->translate(QStringLiteral("hello\nworld"), {});
    m_control->translateLatch->waitForArrivals(1);
    m_service->finishEarly();
    m_service->finishEarly();
    QCOMPARE(m_stopped->size(), 1);
    QVERIFY(!m_service->isTranslating());
    m_control->translateLatch->open();
    const quint64 id = m_service->translate(QStringLiteral("again"), {});
    QTRY_COMPARE(m_finished->size(), 1); // what the first one still had to say is not heard
    QCOMPARE(m_finished->at(0).at(0).toULongLong(), id);
}

void TestTranslationService::finishingEarlyBehindALoadStopsAtOnce()
{
    m_control->loadLatch = std::make_shared<Latch>();
    m_service->load("fake");
    m_control->loadLatch->waitForArrivals(1);
    m_service->translate(QStringLiteral("hello"), {});
    m_service->finishEarly();
    QCOMPARE(m_stopped->size(), 1);
    m_control->loadLatch->open();
}

void TestTranslationService::aNewRequestReplacesTheRunningOne()
{
    loadModel();
    m_control->translateLatch = std::make_shared<Latch>();
    m_service->translate(QStringLiteral("first"), {});
    m_control->translateLatch->waitForArrivals(1);
    m_service->translate(QStringLiteral("second"), {});
    const quint64 third = m_service->translate(QStringLiteral("third"), {});
    m_control->translateLatch->open();
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(m_finished->at(0).at(0).toULongLong(), third);
    QCOMPARE(m_finished->at(0).at(1).value<std::shared_ptr<const Translation>>()->text, std::string("THIRD"));
    QCOMPARE(m_control->translateCalls.load(), 2); // the second never began
    QCOMPARE(m_control->stoppedCalls.load(), 1);
    QCOMPARE(m_stopped->size(), 0);
    QCOMPARE(m_failed->size(), 0);
}

void TestTranslationService::loadingStopsTheRunningTranslation()
{
    loadModel();
    m_control->translateLatch = std::make_shared<Latch>();
    m_service->translate(QStringLiteral("hello"), {});
    m_control->translateLatch->waitForArrivals(1);
    loadModel();
    QCOMPARE(m_stopped->size(), 1);
    QCOMPARE(m_control->stoppedCalls.load(), 1);
    QCOMPARE(m_finished->size(), 0);
}

void TestTranslationService::aFailedLoadKeepsTheModelBefore()
{
    loadModel();
    m_control->loadError = "The folder has no config.json.";
    QSignalSpy loadFailed(m_service.get(), &TranslationService::modelLoadFailed);
    m_service->load("broken");
    QTRY_COMPARE(loadFailed.size(), 1);
    QCOMPARE(loadFailed.at(0).at(0).toString(), QStringLiteral("The folder has no config.json."));
    QCOMPARE(loadFailed.at(0).at(1).toString(), QStringLiteral("load detail"));
    m_service->translate(QStringLiteral("hello"), {});
    QTRY_COMPARE(m_finished->size(), 1);
}

void TestTranslationService::aNewLoadReplacesTheRunningOne()
{
    m_control->loadLatch = std::make_shared<Latch>();
    QSignalSpy loaded(m_service.get(), &TranslationService::modelLoaded);
    QSignalSpy loadFailed(m_service.get(), &TranslationService::modelLoadFailed);
    m_service->load("first");
    m_control->loadLatch->waitForArrivals(1);
    m_service->load("second");
    m_control->loadLatch->open();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.at(0).at(0).value<ModelInfo>().name, std::string("second"));
    QCOMPARE(loadFailed.size(), 0); // that the first was cancelled is nobody's concern
}

void TestTranslationService::faultsBecomeOneSentence()
{
    loadModel();
    m_control->translateError = "The text is too odd.";
    const quint64 id = m_service->translate(QStringLiteral("hello"), {});
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->at(0).at(0).toULongLong(), id);
    QCOMPARE(m_failed->at(0).at(1).toString(), QStringLiteral("The text is too odd."));
    QCOMPARE(m_failed->at(0).at(2).toString(), QStringLiteral("step detail"));
    QVERIFY(!m_service->isTranslating());
}

void TestTranslationService::changedWeightsAreToldOnceForEachModel()
{
    QSignalSpy changed(m_service.get(), &TranslationService::weightsChanged);
    loadModel();
    const auto translate = [this] {
        m_finished->clear();
        m_service->translate(QStringLiteral("hello"), {});
        QTRY_COMPARE(m_finished->size(), 1);
    };
    translate();
    m_control->changedFile = "fake/model.safetensors";
    translate();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toString(), QStringLiteral("fake/model.safetensors"));
    translate();
    loadModel();
    QCOMPARE(changed.size(), 1);
    translate();
    QTRY_COMPARE(changed.size(), 2);
}

void TestTranslationService::translatingWithoutAModelFails()
{
    m_service->translate(QStringLiteral("hello"), {});
    QTRY_COMPARE(m_failed->size(), 1);
}

void TestTranslationService::destroyedWhileTheEngineWorks()
{
    loadModel();
    m_control->translateLatch = std::make_shared<Latch>();
    m_service->translate(QStringLiteral("hello"), {});
    m_control->translateLatch->waitForArrivals(1);
    m_service.reset();
    QCOMPARE(m_control->stoppedCalls.load(), 1);
    QCOMPARE(m_finished->size(), 0);
}

void TestTranslationService::throttlePassesTheFirstAndTheLast()
{
    using namespace std::chrono_literals;
    std::vector<int> passed;
    ProgressThrottle<int> throttle(30ms, [&](int value) { passed.push_back(value); });
    const auto start = ProgressThrottle<int>::Clock::time_point();
    for (int value = 0; value < 100; ++value)
        throttle.push(value, start + value * 1ms);
    throttle.flush();
    throttle.flush();
    QCOMPARE(passed, (std::vector<int>{0, 30, 60, 90, 99}));
}

QTEST_GUILESS_MAIN(TestTranslationService)
#include "tst_translationservice.moc"
