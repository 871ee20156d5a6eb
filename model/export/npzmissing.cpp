// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/export/npzfile.h"

// In the place of npzfile.cpp where minizip is not installed.

namespace heed {

struct NpzFile::Archive
{
};

NpzFile::NpzFile(const std::filesystem::path& path) : m_path(path)
{
    fail("", "");
}

NpzFile::~NpzFile() = default;

void NpzFile::fail(const std::string&, const std::string&) const
{
    throw Error("The file " + quotedPath(m_path)
                + " cannot be opened: this Heed was built without minizip, which reads .npz.");
}

bool NpzFile::has(const std::string&) const
{
    return false;
}

NpyHeader NpzFile::header(const std::string& name) const
{
    fail(name, "");
}

std::vector<float> NpzFile::floats(const std::string& name) const
{
    fail(name, "");
}

std::vector<std::string> NpzFile::texts(const std::string& name) const
{
    fail(name, "");
}

void writeNpz(const std::filesystem::path& path, std::span<const NpzMember>)
{
    throw Error("Cannot write " + quotedPath(path) + ": this Heed was built without minizip, which writes .npz.");
}

} // namespace heed
