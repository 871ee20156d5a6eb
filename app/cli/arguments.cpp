// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace heed {

namespace {

constexpr OptionSpec kHelp{"help", "", "Show this help", 'h'};

const OptionSpec* find(std::span<const OptionSpec> options, auto matches)
{
    if (matches(kHelp))
        return &kHelp;
    const auto found = std::find_if(options.begin(), options.end(), matches);
    return found == options.end() ? nullptr : &*found;
}

bool isShortOption(std::string_view argument)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return argument.size() >= 2 && argument[0] == '-' && isLetter(argument[1]);
}

template <typename Number>
Number parseNumber(std::string_view name, const std::string& text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || rest != end)
        throw UsageError("--" + std::string(name) + " needs a number, not \"" + text + "\".");
    return value;
}

template <typename Number>
std::string toText(Number value)
{
    char buffer[32];
    const auto result = std::to_chars(std::begin(buffer), std::end(buffer), value);
    return {buffer, result.ptr};
}

template <typename Number>
void checkRange(std::string_view name, Number value, Number least, Number most)
{
    if (value >= least && value <= most) // false for NaN too
        return;
    const std::string option = "--" + std::string(name) + " needs a number ";
    if (most == std::numeric_limits<Number>::max())
        throw UsageError(option + "of at least " + toText(least) + ".");
    throw UsageError(option + "from " + toText(least) + " to " + toText(most) + ".");
}

std::string join(auto&& names, std::string_view prefix)
{
    std::string text;
    for (auto name = names.begin(); name != names.end(); ++name) {
        if (name != names.begin())
            text += std::next(name) == names.end() ? " and " : ", ";
        text += std::string(prefix) + std::string(*name);
    }
    return text;
}

/// An option as it was written: "--name", "--name=value", "-n" or "-nvalue".
struct GivenOption
{
    const OptionSpec* spec = nullptr;
    std::string spelling; ///< "--name", for messages
    std::optional<std::string> value;
};

GivenOption parseOption(std::span<const OptionSpec> options, const std::string& argument)
{
    GivenOption given;
    if (argument.starts_with("--")) {
        const auto equals = std::min(argument.find('='), argument.size());
        given.spelling = argument.substr(0, equals);
        if (equals < argument.size())
            given.value = argument.substr(equals + 1);
        const auto name = std::string_view(given.spelling).substr(2);
        given.spec = find(options, [=](const OptionSpec& spec) { return spec.name == name; });
    } else {
        given.spelling = argument.substr(0, 2);
        if (argument.size() > 2)
            given.value = argument.substr(2);
        given.spec = find(options, [&](const OptionSpec& spec) { return spec.letter == argument[1]; });
    }
    if (given.spec == nullptr)
        throw UsageError("There is no option " + given.spelling + '.');
    if (given.spec->valueName.empty() && given.value)
        throw UsageError(given.spelling + " takes no value.");
    return given;
}

} // namespace

Arguments::Arguments(std::span<const OptionSpec> options, std::span<const std::string> arguments)
{
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == "--") {
            m_operands.insert(m_operands.end(), arguments.begin() + std::ptrdiff_t(at) + 1, arguments.end());
            return;
        }
        if (!arguments[at].starts_with("--") && !isShortOption(arguments[at])) {
            m_operands.push_back(arguments[at]);
            continue;
        }
        GivenOption given = parseOption(options, arguments[at]);
        if (!given.value && !given.spec->valueName.empty()) {
            if (++at == arguments.size())
                throw UsageError(given.spelling + " needs a value.");
            given.value = arguments[at];
        }
        set(given.spec->name, given.value.value_or(std::string()));
    }
}

void Arguments::set(std::string_view name, std::string value)
{
    m_values.insert_or_assign(std::string(name), std::move(value));
}

bool Arguments::has(std::string_view name) const
{
    return m_values.find(name) != m_values.end();
}

std::optional<std::string> Arguments::text(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> Arguments::integer(std::string_view name, int least, int most) const
{
    const auto value = text(name);
    if (!value)
        return std::nullopt;
    const int number = parseNumber<int>(name, *value);
    checkRange(name, number, least, most);
    return number;
}

std::optional<double> Arguments::number(std::string_view name, double least, double most) const
{
    const auto value = text(name);
    if (!value)
        return std::nullopt;
    const double number = parseNumber<double>(name, *value);
    checkRange(name, number, least, most);
    return number;
}

std::optional<std::uint64_t> Arguments::seed(std::string_view name) const
{
    const auto value = text(name);
    return value ? std::optional(parseNumber<std::uint64_t>(name, *value)) : std::nullopt;
}

std::string Arguments::choice(std::string_view name, std::span<const std::string_view> choices) const
{
    std::string value = text(name).value_or(std::string(choices.front()));
    if (std::find(choices.begin(), choices.end(), value) == choices.end())
        throw UsageError("--" + std::string(name) + " is one of " + join(choices, "") + ", not \"" + value + "\".");
    return value;
}

void Arguments::requireAtMostOne(std::initializer_list<std::string_view> names) const
{
    if (std::count_if(names.begin(), names.end(), [this](std::string_view name) { return has(name); }) > 1)
        throw UsageError("Only one of " + join(names, "--") + " can be given.");
}

std::string optionsHelp(std::span<const OptionSpec> options)
{
    constexpr std::size_t kColumn = 26;
    std::string text;
    const auto addLine = [&text](const OptionSpec& option) {
        std::string left = option.letter != 0 ? std::string("  -") + option.letter + ", " : std::string("      ");
        left += "--" + std::string(option.name);
        if (!option.valueName.empty())
            left += ' ' + std::string(option.valueName);
        left += left.size() + 2 > kColumn ? "\n" + std::string(kColumn, ' ') : std::string(kColumn - left.size(), ' ');
        for (const char c : option.help)
            left += c == '\n' ? "\n" + std::string(kColumn, ' ') : std::string(1, c);
        text += left + '\n';
    };
    for (const OptionSpec& option : options) {
        if (!option.help.empty())
            addLine(option);
    }
    addLine(kHelp);
    return text;
}

} // namespace heed
