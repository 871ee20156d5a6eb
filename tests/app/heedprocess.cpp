// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heedprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <sys/resource.h>

namespace heed::test {

using namespace Qt::StringLiterals;

Outcome runHeed(const QStringList& arguments, const QByteArray& input, const QStringList& variables,
                std::size_t mostBytes)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"there-is-no-display"_s);
    environment.remove(u"HEED_MODEL"_s);
    for (const QString& variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(environment);
    if (mostBytes > 0)
        process.setChildProcessModifier([mostBytes] {
            const rlimit limit{mostBytes, mostBytes};
            ::setrlimit(RLIMIT_AS, &limit);
        });
    process.start(heedProgram(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kMostMilliseconds) || process.exitStatus() != QProcess::NormalExit)
        return {.exitCode = -1, .out = {}, .err = process.errorString()};
    return {.exitCode = process.exitCode(),
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

QList<QJsonObject> jsonLines(const Outcome& outcome)
{
    QList<QJsonObject> lines;
    for (const QString& line : outcome.out.split(u'\n', Qt::SkipEmptyParts))
        lines.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return lines;
}

QString heedProgram()
{
    return QStringLiteral(HEED_PROGRAM);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The test cannot write its input.");
}

} // namespace heed::test
