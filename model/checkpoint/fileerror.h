// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <string>

namespace heed {

/// Why a file is not read, where that is not because it is damaged: other advice helps then.
enum class FileFault {
    Unreadable, ///< the system does not give it: a file without the right to read it, a link to nothing, a pipe
    Missing,    ///< weights, or a part of them, that are not there
    Unusable,   ///< whole, but of a kind that Heed does not read; the sentence says which kinds it does
    Vocabulary, ///< a list of tokens that is missing, damaged or of another model
    Changed,    ///< another program wrote into it while it was read
    Unsafe,     ///< asks whoever reads it to run code
};

class FileError : public Error
{
public:
    FileError(FileFault fault, const std::string& sentence) : Error(sentence), m_fault(fault) { }

    FileFault fault() const { return m_fault; }

private:
    FileFault m_fault;
};

} // namespace heed
