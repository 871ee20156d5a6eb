// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/bundlesession.h"

#include "model/export/bundletranslation.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

/// The first of them that the trace has; cross-attention says most.
AttentionKind kindToShow(const AttentionTrace& trace)
{
    constexpr std::array kOrder{AttentionKind::Cross, AttentionKind::Encoder, AttentionKind::Decoder};
    const auto found = std::ranges::find_if(kOrder, [&](AttentionKind kind) { return trace.shape(kind).layers > 0; });
    return found == kOrder.end() ? kOrder.front() : *found;
}

} // namespace

Session bundleSession(const std::filesystem::path& path)
{
    return bundleSession(readAttentionBundle(path));
}

Session bundleSession(const AttentionBundle& bundle)
{
    SessionPlace place;
    place.head.kind = kindToShow(*bundle.trace);
    Session session;
    session.entries.push_back({std::make_shared<const Translation>(bundleTranslation(bundle)), place});
    session.shown = 0;
    session.sourceText = session.entries.front().translation->source;
    session.version = bundle.version;
    session.warnings = bundle.warnings;
    return session;
}

} // namespace heed
