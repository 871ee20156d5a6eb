// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

namespace heed::test {

/// A folder that is gone with the object.
class TemporaryFolder
{
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    /// Writes the file and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view content) const
    {
        const std::filesystem::path file = path() / name;
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }

private:
    QTemporaryDir m_folder;
};

/// The text with one to four bytes changed, removed, doubled or cut off, the same for the same seed.
inline std::string mutated(std::string text, unsigned seed)
{
    std::mt19937 random(seed);
    for (unsigned change = random() % 4 + 1; change > 0 && !text.empty(); --change) {
        const std::size_t place = random() % text.size();
        switch (random() % 8) {
        case 0:
            text.erase(place, random() % 16);
            break;
        case 1:
            text.insert(place, text.substr(place, random() % 16));
            break;
        case 2:
            text.resize(place);
            break;
        case 3:
            text[place] = "0123456789-{}[]\",:"[random() % 18];
            break;
        default:
            text[place] = static_cast<char>(random());
        }
    }
    return text;
}

} // namespace heed::test
