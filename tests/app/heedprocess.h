// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>

namespace heed::test {

inline constexpr int kMostMilliseconds = 60'000;

/// One run of the program.
struct Outcome
{
    int exitCode = -1; ///< −1: it crashed or did not end
    QString out;
    QString err;
};

/// Runs the program that users start, to its end, with a Qt platform that cannot work: no command needs a display.
/// @param variables "NAME=value", added to the environment.
/// @param mostBytes of address space that it may use; 0: all. No sanitizer can work with less.
Outcome runHeed(const QStringList& arguments, const QByteArray& input = {}, const QStringList& variables = {},
                std::size_t mostBytes = 0);

/// The objects of an output that has one JSON object a line.
QList<QJsonObject> jsonLines(const Outcome& outcome);

/// The path of the program.
QString heedProgram();

/// The content of a file; empty when it cannot be read.
QByteArray contentOf(const QString& path);

/// Writes a file of a test. Ends the test when it cannot.
void writeFile(const QString& path, const QByteArray& content);

} // namespace heed::test
