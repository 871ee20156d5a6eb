// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session/session.h"

#include <filesystem>
#include <string_view>

class QString;

namespace heed {

/// What a file that can be looked at holds.
enum class OpenedFile {
    None,       ///< nothing of these
    Session,    ///< a .heed file
    Bundle,     ///< attention: .safetensors or .npz
    Alignments, ///< alignments of sentence pairs as text
    Layers,     ///< single layers of torch.nn and the vectors they attend between: a folder, or its vectors.safetensors
};

/// By its name; a text by how it begins. Reads no more than the beginning, so it may be asked on the GUI thread.
OpenedFile openedFileOf(const QString& path);

/// Reads it, whatever it holds; of alignments one sentence, with the words that the file knows.
/// @param sentence of alignments, from 0. @throws Error naming the file and the fault.
Session readOpenedFile(const std::filesystem::path& path, int sentence = 0);

/// For file dialogs: "*.heed *.safetensors …".
inline constexpr std::string_view kOpenedFilePatterns = "*.heed *.safetensors *.npz *.txt *.align *.pharaoh";

} // namespace heed
