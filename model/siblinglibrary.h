// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

/// Opens a library of Heed's own that is built and installed beside heed_model (or in lib/heed below it), for good.
/// @param fileName as in "libheed_engine.so"
/// @param what as a message names it: "translation engine"
/// @param flags for dlopen, beside RTLD_NOW | RTLD_LOCAL
/// @returns dlopen's handle, never null. @throws Error when it is not there or cannot be loaded.
void* openSiblingLibrary(const char* fileName, const char* what, int flags = 0);

} // namespace heed
