// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowrequest.h"
#include "model/export/alignmentfile.h"
#include "model/session/session.h"

#include <string>
#include <vector>

namespace heed {

/// One sentence pair of an alignment file as a session of one translation; its words as alignmentBundle() takes them.
/// @throws Error when the words do not fit.
Session alignmentSession(const AlignedSentence& sentence, std::vector<std::string> sourceWords,
                         std::vector<std::string> targetWords);

/// The same of files; texts that are not given come from the alignment file, or are numbered. Reads whole files: call it
/// off the GUI thread. @throws Error naming the file and the fault.
Session alignmentSession(const AlignmentRequest& request);

/// A text file's line of a number, from 0. @throws Error naming the file when it cannot be read or has fewer lines.
std::string lineOf(const std::filesystem::path& file, int number);

} // namespace heed
