// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportlinks.h"

#include "app/compare/comparison.h"
#include "app/export/caption.h"
#include "app/export/exportcontroller.h"
#include "app/history/translationhistory.h"
#include "app/inspector.h"
#include "app/stage.h"
#include "app/stage/stagepage.h"
#include "app/stagearea.h"
#include "app/viewstate.h"
#include "app/windowactions.h"

#include <QAction>
#include <QCoreApplication>

namespace heed {

namespace {

QString viewName(const StageArea& area)
{
    const bool isFirst = area.activePage() == area.stage()->page();
    const StageView view = isFirst ? area.stage()->view() : area.secondView();
    const std::string_view name = nameOf(view);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// What made a translation, or which file it is from.
QString sourceName(const Translation& translation)
{
    const QString file = fileNameOf(translation);
    return file.isEmpty() && translation.model ? modelName(*translation.model) : file;
}

bool isComparing(const StageArea& area)
{
    return area.stage()->view() == StageView::Compare || (area.isSplit() && area.secondView() == StageView::Compare);
}

/// A web page has one translation, and a comparison may have two.
QString pageNote(const ExportedParts& parts)
{
    const auto& shown = parts.state.translation();
    const auto& other = parts.comparison.translation();
    if (!isComparing(parts.area) || !shown || !other || shown == other)
        return {};
    QString nameA = sourceName(*shown);
    QString nameB = sourceName(*other);
    if (nameA == nameB) {
        nameA = decodingText(*shown);
        nameB = decodingText(*other);
    }
    return QCoreApplication::translate("heed::ExportController", "The page shows A (%1), not B (%2).")
        .arg(nameA, nameB);
}

std::optional<ComparedSides> comparedSides(const ExportedParts& parts)
{
    const ComparisonTarget target = parts.comparison.target();
    if (!isComparing(parts.area) || !parts.state.trace() || !parts.comparison.sentence())
        return std::nullopt;
    ComparedSides sides{shownSide(parts.state), {}, parts.comparison.compare(parts.map)};
    sides.a.name = sides.maps.nameA;
    sides.b = {sides.maps.nameB, parts.comparison.translation(), target.sentence, target.hypothesis, target.head};
    return sides;
}

std::vector<std::unique_ptr<Figure>> stepPictures(const StagePage& page, const FigureOptions& options)
{
    std::vector<std::unique_ptr<Figure>> steps;
    for (int step = 0; page.stepCount() > 1 && step < page.stepCount(); ++step) {
        if (auto picture = page.stepPicture(step, options))
            steps.push_back(std::move(picture));
    }
    return steps;
}

} // namespace

void linkExports(const WindowActions& actions, ExportController& exports, const ExportedParts& parts)
{
    const StageArea& area = parts.area;
    const Inspector& inspector = parts.inspector;
    PictureSources sources;
    sources.view = [&area](const FigureOptions& options) { return area.activePage()->picture(options); };
    sources.viewSteps = [&area](const FigureOptions& options) { return stepPictures(*area.activePage(), options); };
    sources.viewName = [&area] { return viewName(area); };
    sources.row = [&inspector](const FigureOptions& options) { return inspector.rowPicture(options); };
    sources.step = [&inspector](const FigureOptions& options) { return inspector.stepPicture(options); };
    sources.compared = [parts] { return comparedSides(parts); };
    sources.pageNote = [parts] { return pageNote(parts); };
    exports.setPictureSources(std::move(sources));

    QObject::connect(actions.copyPicture, &QAction::triggered, &exports, &ExportController::copyPicture);
    QObject::connect(actions.exportPicture, &QAction::triggered, &exports, &ExportController::askForPicture);
    QObject::connect(actions.exportPage, &QAction::triggered, &exports, &ExportController::askForPage);
    QObject::connect(actions.exportNumbers, &QAction::triggered, &exports, &ExportController::askForNumbers);
    QObject::connect(actions.exportAlignment, &QAction::triggered, &exports, &ExportController::askForAlignment);
}

} // namespace heed
