// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textfile.h"

#include "model/error.h"

#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace heed {

std::vector<std::string> readLines(const std::filesystem::path& file)
{
    std::error_code ignored;
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, ignored))
        throw Error(file.string() + " cannot be read: " + std::strerror(errno != 0 ? errno : EISDIR) + '.');
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        lines.push_back(std::move(line));
    }
    if (stream.bad())
        throw Error(file.string() + " cannot be read.");
    return lines;
}

void writeFile(const std::filesystem::path& file, std::string_view content)
{
    QSaveFile saver(QString::fromStdString(file.string()));
    const bool isDone = saver.open(QIODevice::WriteOnly)
                        && saver.write(content.data(), qint64(content.size())) == qint64(content.size())
                        && saver.commit();
    if (!isDone)
        throw Error(file.string() + " cannot be written: " + saver.errorString().toStdString() + '.');
}

void writeLines(const std::filesystem::path& file, std::span<const std::string> lines)
{
    std::string content;
    for (const auto& line : lines)
        content += line + '\n';
    writeFile(file, content);
}

} // namespace heed
