// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/whenfinished.h"

#include <QFutureInterface>
#include <QPromise>
#include <QTest>
#include <QThread>

using namespace heed;

namespace {

/// What another thread does at its end, cut in two: it says that it is finished, then runs what was said to follow.
struct HaltingFuture : public QFutureInterface<int>
{
    void finish() { QFutureInterfaceBase::reportFinished(); }
    using QFutureInterfaceBase::runContinuation;
};

} // namespace

class TestWhenFinished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCalledLaterInThisThread();
    void isCalledOnceWhenTheFutureFinishesDuringTheCall();
    void isNotCalledWithoutAResult();
    void isNotCalledWhenTheContextIsGone();
};

void TestWhenFinished::isCalledLaterInThisThread()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(7);
    promise.finish();
    int received = 0;
    whenFinished(promise.future(), this, [&](int result) {
        QCOMPARE(QThread::currentThread(), thread());
        received = result;
    });
    QCOMPARE(received, 0);
    QTRY_COMPARE(received, 7);
    QTRY_VERIFY(findChildren<QFutureWatcherBase*>().isEmpty());
}

/// With QFuture::then() of Qt 6.4.2 this test crashes.
void TestWhenFinished::isCalledOnceWhenTheFutureFinishesDuringTheCall()
{
    HaltingFuture other;
    other.reportStarted();
    other.reportResult(7);
    other.finish();
    QStringList received;
    whenFinished(other.future(), this, [&, captured = QStringLiteral("captured")](int) { received << captured; });
    other.runContinuation();
    QTRY_VERIFY(findChildren<QFutureWatcherBase*>().isEmpty());
    QCOMPARE(received, QStringList("captured"));
}

void TestWhenFinished::isNotCalledWithoutAResult()
{
    bool isCalled = false;
    {
        QPromise<int> dropped;
        dropped.start();
        whenFinished(dropped.future(), this, [&](int) { isCalled = true; });
    }
    QTRY_VERIFY(findChildren<QFutureWatcherBase*>().isEmpty());
    QVERIFY(!isCalled);
}

void TestWhenFinished::isNotCalledWhenTheContextIsGone()
{
    bool isCalled = false;
    QPromise<int> promise;
    promise.start();
    {
        QObject context;
        whenFinished(promise.future(), &context, [&](int) { isCalled = true; });
        promise.addResult(1);
        promise.finish();
    }
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(TestWhenFinished)
#include "tst_whenfinished.moc"
