// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/windowoperands.h"

#include "app/cli/arguments.h"
#include "app/habits/droppedfile.h"
#include "app/windowrequest.h"
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace heed {

namespace {

/// Whether it is meant as a path, also where nothing is there: "./model", "/data/en.txt", but no "and/or".
bool isSpelledAsPath(const std::string& operand)
{
    constexpr std::array<std::string_view, 3> kBeginnings{"/", "./", "../"};
    return operand.find(' ') == std::string::npos && std::ranges::any_of(kBeginnings, [&](std::string_view beginning) {
               return operand.size() > beginning.size() && operand.starts_with(beginning);
           });
}

bool isSessionName(const std::filesystem::path& path)
{
    const auto extension = path.extension();
    return extension == ".heed" || extension == ".safetensors" || extension == ".npz";
}

/// Among the words of a sentence one that is hardly meant as a word.
bool isPathAmongWords(const std::string& word)
{
    return (word.size() > 1 && word.find('/') != std::string::npos && isPresent(word))
           || isPresent(std::filesystem::path(word) / "config.json");
}

void openPath(const std::string& path, WindowRequest& request)
{
    const Dropped found = inspectPath(QFile::decodeName(path.c_str()));
    switch (found.kind) {
    case Dropped::Kind::Text:
        request.text = found.text.toStdString();
        break;
    case Dropped::Kind::Session:
        request.session = path;
        break;
    case Dropped::Kind::ModelFolder:
        if (request.model)
            throw UsageError(quotedPath(path) + " is a model, and --model names another; see --compare-model.");
        request.model = path;
        break;
    case Dropped::Kind::Folder:
        throw Error("The folder " + quotedPath(path) + " is no model and has no config.json; \"heed --models\" lists "
                    + "the models in a folder.");
    case Dropped::Kind::Refused:
        throw Error(found.fault.toStdString());
    }
}

} // namespace

void readOperands(const std::vector<std::string>& operands, WindowRequest& request)
{
    if (operands.size() == 1 && isSessionName(operands.front())) {
        request.session = operands.front();
        return;
    }
    if (operands.size() == 1 && isPresent(operands.front())) {
        openPath(operands.front(), request);
        return;
    }
    if (operands.size() == 1 && isSpelledAsPath(operands.front()))
        throw Error("There is no file or folder " + quotedPath(operands.front()) + ".");
    std::string text;
    for (const std::string& operand : operands) {
        if (operands.size() > 1 && isPathAmongWords(operand))
            throw UsageError(quotedPath(operand)
                             + " is a file or folder, not a word: open it alone, or a model with --model.");
        text.append(text.empty() ? "" : " ").append(toValidUtf8(operand));
    }
    if (!text.empty())
        request.text = text;
}

} // namespace heed
