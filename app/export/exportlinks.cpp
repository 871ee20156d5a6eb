// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportlinks.h"

#include "app/export/exportcontroller.h"
#include "app/inspector.h"
#include "app/stage.h"
#include "app/stage/stagepage.h"
#include "app/stagearea.h"
#include "app/windowactions.h"

#include <QAction>

namespace heed {

namespace {

QString viewName(const StageArea& area)
{
    const bool isFirst = area.activePage() == area.stage()->page();
    const StageView view = isFirst ? area.stage()->view() : area.secondView();
    const std::string_view name = nameOf(view);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

void linkExports(const WindowActions& actions, ExportController& exports, const StageArea& area,
                 const Inspector& inspector)
{
    PictureSources sources;
    sources.view = [&area](const FigureOptions& options) { return area.activePage()->picture(options); };
    sources.viewName = [&area] { return viewName(area); };
    sources.row = [&inspector](const FigureOptions& options) { return inspector.rowPicture(options); };
    sources.step = [&inspector](const FigureOptions& options) { return inspector.stepPicture(options); };
    exports.setPictureSources(std::move(sources));

    QObject::connect(actions.copyPicture, &QAction::triggered, &exports, &ExportController::copyPicture);
    QObject::connect(actions.exportPicture, &QAction::triggered, &exports, &ExportController::askForPicture);
    QObject::connect(actions.exportPage, &QAction::triggered, &exports, &ExportController::askForPage);
    QObject::connect(actions.exportNumbers, &QAction::triggered, &exports, &ExportController::askForNumbers);
    QObject::connect(actions.exportAlignment, &QAction::triggered, &exports, &ExportController::askForAlignment);
}

} // namespace heed
