// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputlines.h"

#include "app/cli/command.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <istream>
#include <ostream>

namespace heed {

InputLines::InputLines(const Arguments& arguments, CommandContext& context) : m_context(context), m_stream(&context.in)
{
    const auto& operands = arguments.operands();
    if (operands.empty() || (operands.size() == 1 && operands.front() == "-")) {
        if (context.isInteractive)
            context.err << "Type a sentence and press Enter; Ctrl+D ends.\n";
        return;
    }
    std::string text;
    for (const auto& operand : operands)
        text += operand + '\n';
    m_operands.str(std::move(text));
    m_stream = &m_operands;
}

std::optional<std::string> InputLines::next()
{
    std::string line;
    if (!std::getline(*m_stream, line)) {
        if (m_stream->bad())
            throw Error("Standard input could not be read.");
        return std::nullopt;
    }
    ++m_number;
    if (line.ends_with('\r'))
        line.pop_back();
    if (!isValidUtf8(line)) {
        line = toValidUtf8(line);
        m_context.err << "heed: " << place() << "Bytes that are not UTF-8 were replaced.\n";
    }
    return line;
}

std::string InputLines::place() const
{
    return m_stream == &m_operands ? std::string() : "line " + std::to_string(m_number) + ": ";
}

} // namespace heed
