// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translation.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace heed {

/// Where somebody looks in a translation. Everything counts from 0; −1: nothing is chosen.
struct SessionPlace
{
    int sentence = 0;
    int hypothesis = 0;
    HeadIndex head;
    int query = -1;
    int key = -1;
    int step = -1;
    friend bool operator==(const SessionPlace&, const SessionPlace&) = default;
};

/// One translation of a session and where in it one looked last.
struct SessionEntry
{
    std::shared_ptr<const Translation> translation;
    SessionPlace place;
};

/// What a `.heed` file holds: a window's translations with everything that was captured, and how they were looked at.
struct Session
{
    std::vector<SessionEntry> entries; ///< oldest first
    int shown = -1;                    ///< the entry that is looked at; −1: none
    std::string sourceText;            ///< what stands in the source field, which may be newer than any translation
    /// Presentation and view in words of the window ("colors": "viridis"). A reader ignores what it does not know.
    std::map<std::string, std::string> settings;
    std::string version; ///< reading: of the Heed that wrote the file
    std::vector<std::string> warnings; ///< reading: what is odd about the file, one sentence each
};

/// Writes docs/formats.md's session file under a temporary name and renames it. Computes what the decodings compute on
/// demand, so it may take seconds: call it off the GUI thread.
/// @throws Error when the disk says no.
void writeSession(const std::filesystem::path& path, const Session& session);

/// Reads a file of any origin; nothing in it is believed before it was checked. What it returns needs neither the file
/// nor the model. @throws Error naming the file and the fault.
Session readSession(const std::filesystem::path& path);

} // namespace heed
