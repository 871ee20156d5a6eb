// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace heed {

struct HistoryEntry;
class TranslationHistory;

/// A TranslationHistory as a list of two lines each: the text, and how long it took or which file it is from; the
/// translation, and how and by what it was made.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TranslationRole = Qt::UserRole, ///< the translation; Qt::DisplayRole is the source text
        OriginRole,                     ///< "0.12 s"; of what was opened from a file: "talk.heed"
        MakerRole,                      ///< "Beam 4 · opus-mt-fr-en"
    };

    explicit HistoryModel(const TranslationHistory& history, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const TranslationHistory& m_history;
};

/// How an entry is called in a short place: "Le chat dort. (Beam 4 · opus-mt-fr-en)", "Le chat dort. (talk.heed ·
/// Beam 4 · opus-mt-fr-en)".
QString displayName(const HistoryEntry& entry);

} // namespace heed
