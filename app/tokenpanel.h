// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shownmap.h"
#include "app/viewstate.h"

#include <QWidget>

class QScrollArea;

namespace heed {

class TokenChips;

/// The tokens of source and translation as chips, linked to the head that is shown: choosing a translation token
/// chooses its step, choosing a source token its key (or the encoder's query); both texts are shaded by what the chosen
/// row looks at. Hovering a chip shows its links for as long.
class TokenPanel : public QWidget
{
    Q_OBJECT

public:
    TokenPanel(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

    TokenChips* sourceChips() const { return m_source; }
    TokenChips* targetChips() const { return m_target; }

public Q_SLOTS:
    /// Shows the links of a cell, row or column that is hovered elsewhere; (−1, −1): of the selection again.
    void showLinksOf(int query, int key);

private:
    void rebuild();
    void follow();
    void scrollToChosen();
    void chooseSource(int token);
    void hoverSource(int token);
    void hoverTarget(int token);

    ViewState& m_state;
    const ShownMap& m_map;
    TokenChips* m_source;
    TokenChips* m_target;
    QScrollArea* m_sourceArea;
    QScrollArea* m_targetArea;
};

} // namespace heed
