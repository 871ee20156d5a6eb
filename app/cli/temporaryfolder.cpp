// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/temporaryfolder.h"

#include "model/error.h"

#include <cstdlib>
#include <string>

namespace heed {

TemporaryFolder::TemporaryFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "heed-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw Error("No temporary folder can be made in " + std::filesystem::temp_directory_path().string() + '.');
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace heed
