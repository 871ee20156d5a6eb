// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/windowbench.h"

#include "app/cli/median.h"

#include <QProcess>

namespace heed {

namespace {

constexpr int kMostMilliseconds = 30'000;

/// 0 when the window did not say that it was painted.
double secondsToFirstPaint(const QString& program)
{
    QProcess process;
    process.setProgram(program);
    process.setArguments({QStringLiteral("--report-first-paint")});
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("OMP_WAIT_POLICY")); // main() set it here; a user's start has to do that too
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    bool isPainted = false;
    const double seconds = secondsFor([&] {
        process.start(QIODevice::ReadOnly);
        isPainted = process.waitForReadyRead(kMostMilliseconds);
    });
    if (!process.waitForFinished(kMostMilliseconds))
        process.kill();
    process.waitForFinished();
    return isPainted ? seconds : 0.0;
}

} // namespace

WindowTiming benchWindow(const std::string& program, int runs)
{
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        seconds.push_back(secondsToFirstPaint(QString::fromStdString(program)));
        if (seconds.back() == 0.0)
            return {.seconds = 0.0, .note = "not measured: the window could not be opened"};
    }
    return {.seconds = median(seconds), .note = {}};
}

} // namespace heed
