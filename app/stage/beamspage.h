// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shownmap.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"

#include <QPointer>
#include <QTimer>

class QCheckBox;
class QLabel;
class QSlider;
class QToolButton;
class QTreeView;

namespace heed {

class BeamRowModel;
class BeamTree;

/// The search for the sentence as a tree, and the hypotheses with their scores below. Choosing one here makes every view
/// show its attention; choosing a token of it chooses its step. The search can be replayed step by step.
class BeamsPage : public StagePage
{
    Q_OBJECT

public:
    BeamsPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    QWidget* makeOptions(QWidget* parent) override;
    bool canZoom() const override { return true; }
    void zoomIn() override;
    void zoomOut() override;
    void showWhole() override;

    BeamTree* tree() const { return m_tree; }
    QTreeView* list() const { return m_list; }

    /// Shows the search as it was after a step, from 0; −1: after the last.
    void replay(int step);

protected:
    void refresh() override;

private:
    QTreeView* makeList();
    void follow();
    void selectNode(int node);
    void showRows();
    void describe(int node);
    void updateOptions();
    void play(bool isPlaying);
    void advance();

    ViewState& m_state;
    BeamTree* m_tree;
    QLabel* m_readout;
    BeamRowModel* m_rows;
    QTreeView* m_list;
    QTimer m_playing;
    int m_step = -1; ///< of the replay; −1: none
    QPointer<QSlider> m_slider;
    QPointer<QLabel> m_stepLabel;
    QPointer<QToolButton> m_play;
};

} // namespace heed
