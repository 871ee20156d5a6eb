// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace heed {

class TranslationHistory;

/// The earlier translations of this run. A click, or Return on an entry, shows it again; Delete removes it; a menu has
/// this and more.
class HistoryList : public QListView
{
    Q_OBJECT

public:
    explicit HistoryList(TranslationHistory& history, QWidget* parent = nullptr);

Q_SIGNALS:
    void comparisonRequested(int index); ///< with what is shown

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void markShown();

    TranslationHistory& m_history;
};

} // namespace heed
