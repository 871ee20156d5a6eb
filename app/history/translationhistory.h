// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"
#include "app/viewstate.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace heed {

/// A translation of this run and what was looked at in it last.
struct HistoryEntry
{
    std::shared_ptr<const Translation> translation;
    Selection selection;
};

/// The translations of this run, newest first. Each keeps its own trace alive, also when another model is open by now.
/// Whatever the view state shows is here: a translation enters when it is first shown, and takes its last selection
/// with it. Lives on the GUI thread.
///
/// Memory is bounded: beyond kMostEntries entries or kMostBytes of captured vectors the oldest go, though never the one
/// that is shown.
class TranslationHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostEntries = 50;
    static constexpr std::int64_t kMostBytes = std::int64_t(512) << 20;

    explicit TranslationHistory(ViewState& state, QObject* parent = nullptr);

    int count() const { return int(m_entries.size()); }
    const HistoryEntry& entry(int index) const { return m_entries.at(std::size_t(index)); }

    /// The entry that is shown, −1 when none is.
    int current() const { return indexOf(m_state.translation().get()); }
    int indexOf(const Translation* translation) const;

    /// Shows an entry with the selection it was left with. Emits returned() when that is done.
    void returnTo(int index);

    /// Puts these in the place of all entries (newest first) and shows one of them; −1: none.
    void replace(std::vector<HistoryEntry> entries, int shown);

    /// Lists a translation that is not shown, behind the one that is.
    void keep(const std::shared_ptr<const Translation>& translation);

    void remove(int index); ///< nothing happens to the one that is shown
    void clear();           ///< all but the one that is shown

Q_SIGNALS:
    void changed(); ///< entries, their order, or which one is shown
    void returned(const heed::HistoryEntry& entry);

private:
    void follow();
    void makeRoom();

    ViewState& m_state;
    std::vector<HistoryEntry> m_entries;
};

/// Whether it came from a file of attention alone.
bool isFromFile(const Translation& translation);

/// The name of the file that it was opened from: a session, or attention; empty: this run made it.
QString fileNameOf(const Translation& translation);

/// About how much memory the captured vectors of a translation take: those of its source, and of every token that its
/// searches fed to the decoder. Of a file of attention: its maps.
std::int64_t capturedBytes(const Translation& translation);

/// Whether both were asked for in the same way and came out alike: same text, model, options and translation. What came
/// from files of attention is no repetition of anything.
bool isRepetition(const Translation& a, const Translation& b);

} // namespace heed
