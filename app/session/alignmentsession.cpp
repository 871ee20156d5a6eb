// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alignmentsession.h"

#include "app/session/bundlesession.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace heed {

namespace {

constexpr std::size_t kMostTextBytes = std::size_t(1) << 30;

std::vector<std::string> wordsOfLine(const std::optional<std::filesystem::path>& file, int line)
{
    return file ? wordsOf(lineOf(*file, line)) : std::vector<std::string>();
}

} // namespace

std::string lineOf(const std::filesystem::path& file, int number)
{
    const std::string content = readFile(file, kMostTextBytes);
    std::string_view rest = content;
    for (int line = 0; line < number && !rest.empty(); ++line) {
        const std::size_t end = rest.find('\n');
        rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    }
    if (rest.empty())
        throw Error("The text file " + quotedPath(file) + " has no line " + std::to_string(number + 1) + ".");
    std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return toValidUtf8(line);
}

Session alignmentSession(const AlignedSentence& sentence, std::vector<std::string> sourceWords,
                         std::vector<std::string> targetWords)
{
    return bundleSession(alignmentBundle(sentence, std::move(sourceWords), std::move(targetWords)));
}

Session alignmentSession(const AlignmentRequest& request)
{
    const AlignmentFile file(request.file);
    if (request.sentence >= file.count())
        throw Error("The alignment file " + quotedPath(request.file) + " has no sentence "
                    + std::to_string(request.sentence + 1) + ": it has " + std::to_string(file.count()) + ".");
    const AlignedSentence sentence = file.sentence(request.sentence);
    auto source = wordsOfLine(request.sourceText, request.sentence);
    auto target = wordsOfLine(request.targetText, request.sentence);
    try {
        return alignmentSession(sentence, std::move(source), std::move(target));
    } catch (const Error& error) {
        throw Error("The alignment file " + quotedPath(request.file) + " cannot be shown: " + error.what());
    }
}

} // namespace heed
