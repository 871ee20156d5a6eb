// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace heed {

/// The parts of a zip archive that are stored and not compressed, as PyTorch writes pickles and tensors: name → bytes inside
/// `archive`. Compressed ones, the code of TorchScript archives, are left out. Archives over 4 GB (zip64) too. (Libraries
/// for zip hand out copies; weights must stay views of the mapping.) Checksums are not compared: that would read
/// gigabytes before the first sentence.
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3 and 4.5.3
/// @param source the file, for messages, as quotedPath() gives it.
/// @throws Error when it is cut off or damaged.
std::map<std::string, std::span<const std::byte>> readStoredZip(std::span<const std::byte> archive,
                                                                const std::string& source);

} // namespace heed
