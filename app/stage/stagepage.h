// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stageview.h"
#include "widgets/figureoptions.h"

#include <QWidget>

#include <memory>

namespace heed {

class Figure;

/// One view in the middle of the window. It observes the view state, and works only when somebody looks: what changes
/// the state calls invalidate(), and refresh() runs once for all changes of a moment, or when the page is shown again.
class StagePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Whether what is shown is all there: no refresh is due, nothing is under way in the background.
    bool isSettled() const { return !isBusy() && !(m_isStale && isVisible()); }

    /// What is shown as a picture for files and the clipboard; null when there is nothing to show.
    virtual std::unique_ptr<Figure> picture(const FigureOptions& options) const = 0;

    /// A view that shows a computation step by step has a picture of each, from 0; the others have one step.
    virtual int stepCount() const { return 1; }
    virtual std::unique_ptr<Figure> stepPicture(int step, const FigureOptions& options) const;

    /// The page's own controls, which the stage puts above it; null when it has none.
    virtual QWidget* makeOptions(QWidget* parent);

    virtual bool canZoom() const { return false; }
    virtual void zoomIn() { }
    virtual void zoomOut() { }
    virtual void showWhole() { }

    /// To be called when what is shown has changed.
    void invalidate();

Q_SIGNALS:
    void cellHovered(int query, int key); ///< of the whole map; (−1, −1) when the pointer leaves
    void viewRequested(heed::StageView view);

protected:
    /// Shows the present state.
    virtual void refresh() = 0;
    virtual bool isBusy() const { return false; }
    void showEvent(QShowEvent* event) override;

private:
    void refreshIfSeen();

    bool m_isStale = true;
    bool m_isScheduled = false;
};

} // namespace heed
