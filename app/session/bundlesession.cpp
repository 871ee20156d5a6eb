// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/bundlesession.h"

#include "model/export/bundletranslation.h"

#include <memory>

namespace heed {

Session bundleSession(const std::filesystem::path& path)
{
    return bundleSession(readAttentionBundle(path));
}

Session bundleSession(const AttentionBundle& bundle)
{
    Session session;
    session.entries.push_back({std::make_shared<const Translation>(bundleTranslation(bundle)), {}});
    session.shown = 0;
    session.sourceText = session.entries.front().translation->source;
    session.version = bundle.version;
    session.warnings = bundle.warnings;
    return session;
}

} // namespace heed
