// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/openingadvice.h"

#include "app/models/factstext.h"

#include <algorithm>
#include <vector>

namespace heed {

namespace {

/// Advice on these speaks of the list of models and its keys.
bool isAboutTheList(ModelFault fault)
{
    return fault == ModelFault::NoFolder || fault == ModelFault::Changing;
}

} // namespace

QString withAdvice(const ModelProblem& problem)
{
    const QString sentence = QString::fromStdString(problem.sentence);
    return isAboutTheList(problem.fault) ? sentence : (sentence + u' ' + faultAdvice(problem.fault)).trimmed();
}

QString withAdvice(const QString& sentence, const std::filesystem::path& folder)
{
    const std::vector<ModelProblem> problems = readModelFacts(folder, 0).problems;
    const auto problem = std::ranges::find(problems, sentence.toStdString(), &ModelProblem::sentence);
    return problem == problems.end() ? sentence : withAdvice(*problem);
}

} // namespace heed
