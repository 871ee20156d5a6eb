// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/networktranslator.h"
#include "model/engineentry.h"
#include "model/error.h"

#include <c10/util/Exception.h>
#include <new>

heed::Translator* heed_open_translator(const char* folder, const heed::LoadOptions* options)
{
    const std::string failed = "The model in " + std::string(folder) + " could not be loaded";
    try {
        return new heed::NetworkTranslator(folder, options != nullptr ? *options : heed::LoadOptions());
    } catch (const heed::Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw heed::Error(failed + ": there is not enough memory.");
    } catch (const c10::Error& error) {
        throw heed::Error(failed + ".", error.what_without_backtrace());
    } catch (const std::exception& error) {
        throw heed::Error(failed + ".", error.what());
    }
}
