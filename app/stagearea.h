// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hairlinesplitter.h"
#include "app/stage/stagecontext.h"
#include "app/stage/stageview.h"

#include <optional>

namespace heed {

class ChoiceActions;
class Stage;
class StagePage;

/// The stage, and a second one when the user wants to see two views at once: below it, or beside it where there is more
/// width than height. Both show the same selection.
class StageArea : public HairlineSplitter
{
    Q_OBJECT

public:
    explicit StageArea(const StageContext& context, QWidget* parent = nullptr);

    Stage* stage() const { return m_first; }

    bool isSplit() const;
    void setSplit(bool isSplit);
    void setSecondView(StageView view);
    StageView secondView() const;

    /// Of the stage that has the focus, else of the first one.
    StagePage* activePage() const;

    bool isSettled() const;

Q_SIGNALS:
    void splitChanged(bool isSplit);
    void cellHovered(int query, int key); ///< of the whole map; (−1, −1) when the pointer leaves

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeSecond();

    StageContext m_context;
    Stage* m_first;
    QWidget* m_secondPart = nullptr; ///< made when it is first wanted
    Stage* m_second = nullptr;
    ChoiceActions* m_secondChoice = nullptr;
};

} // namespace heed
