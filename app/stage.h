// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stagecontext.h"
#include "app/stage/stageview.h"

#include <QWidget>

#include <map>

class QStackedWidget;

namespace heed {

class StagePage;

/// The views in the middle, one at a time, each with its own controls above it. A page is made when it is first shown.
class Stage : public QWidget
{
    Q_OBJECT

public:
    Stage(const StageContext& context, StageView view, QWidget* parent = nullptr);
    ~Stage() override;

    void setView(StageView view);
    StageView view() const { return m_view; }

    /// The one that is shown.
    StagePage* page() const;

    /// Whether what is shown is all there.
    bool isSettled() const;

Q_SIGNALS:
    void viewChanged(heed::StageView view);
    void cellHovered(int query, int key); ///< of the whole map; (−1, −1) when the pointer leaves

private:
    struct Place
    {
        StagePage* page = nullptr;
        QWidget* options = nullptr; ///< null: the page has none
    };

    Place& placeOf(StageView view);
    void show(const Place& place);

    StageContext m_context;
    QWidget* m_options; ///< as high as what it shows needs
    QStackedWidget* m_pages;
    std::map<StageView, Place> m_places;
    StageView m_view;
};

} // namespace heed
