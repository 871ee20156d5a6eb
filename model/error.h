// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace heed {

/// What model/ throws for every fault that a user can cause or mend: a bad file, a bad option, a text the model
/// cannot take. what() is one clear sentence for the user, naming the file and the fault; detail() is optional
/// background for a bug report. Programming errors are asserts, not Errors.
class Error : public std::runtime_error
{
public:
    explicit Error(const std::string& sentence, std::string detail = {})
        : std::runtime_error(sentence), m_detail(std::move(detail))
    {
    }

    const std::string& detail() const noexcept { return m_detail; }

private:
    std::string m_detail;
};

} // namespace heed
