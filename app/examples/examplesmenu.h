// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/examples/example.h"

#include <QMenu>

#include <vector>

namespace heed {

/// Sentences worth looking at, by what there is to see in them.
class ExamplesMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ExamplesMenu(QWidget* parent = nullptr);

    const std::vector<Example>& examples() const { return m_examples; }

    /// What "Next example" is; it goes through them in the menu's order and starts anew after the last.
    QAction* nextAction() const { return m_next; }

    /// Why they cannot be translated now, said in the menu; empty: they can.
    void setObstacle(const QString& sentence);

Q_SIGNALS:
    void exampleChosen(const heed::Example& example);

private:
    void choose(int index);

    std::vector<Example> m_examples;
    QAction* m_obstacle;
    QAction* m_next;
    int m_last = -1; ///< the one chosen last, −1 before the first
};

} // namespace heed
