// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/windowhabits.h"

#include "app/choiceactions.h"
#include "app/examples/examplechoice.h"
#include "app/examples/examplesmenu.h"
#include "app/habits/dropreceiver.h"
#include "app/habits/taborder.h"
#include "app/habits/tour.h"
#include "app/habits/tourstops.h"
#include "app/inspector.h"
#include "app/language.h"
#include "app/messagebar.h"
#include "app/settings.h"
#include "app/sourcepanel.h"
#include "app/stage.h"
#include "app/stagetoolbar.h"
#include "app/tokenpanel.h"
#include "app/viewstate.h"
#include "app/windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMouseEvent>
#include <QTimer>

#include <utility>

namespace heed {

WindowHabits::WindowHabits(const Parts& parts) : QObject(parts.window), m_parts(parts), m_tour(makeTour())
{
    connect(parts.actions.examples, &ExamplesMenu::exampleChosen, this, &WindowHabits::takeExample);
    connect(parts.actions.showTour, &QAction::triggered, this, [this] { startTour(0); });
    connect(parts.actions.language, &ChoiceActions::chosen, this, &WindowHabits::takeLanguage);
    connectDrops();
    const auto order = [this] { orderTabs(m_parts.window->centralWidget()); };
    connect(parts.stage, &Stage::viewChanged, this, order); // its page may be new
    order();
    QCoreApplication::instance()->installEventFilter(this); // the pointer is over one of many widgets
}

Tour* WindowHabits::makeTour()
{
    auto* tour = new Tour(m_parts.window, tourStops({.window = m_parts.window,
                                                     .source = m_parts.source,
                                                     .tokens = m_parts.tokens,
                                                     .toolbar = m_parts.toolbar,
                                                     .stage = m_parts.stage,
                                                     .inspector = m_parts.inspector}));
    connect(tour, &Tour::started, this, [this] {
        m_parts.settings.setTourSeen(true);
        m_parts.stage->setView(StageView::Heatmap); // one of its cells is pointed at
    });
    return tour;
}

void WindowHabits::connectDrops()
{
    auto* receiver = new DropReceiver(m_parts.window);
    connect(receiver, &DropReceiver::hovered, this, [this] {
        Q_EMIT statusChanged(tr("Drop a text file, a model folder, a session, attention or alignments."));
    });
    connect(receiver, &DropReceiver::left, this, [this] { Q_EMIT statusChanged({}); });
    connect(receiver, &DropReceiver::dropped, this, &WindowHabits::takeDrop);
}

void WindowHabits::takeExample(const Example& example)
{
    m_example = example;
    Q_EMIT textGiven(example.sentence);
}

void WindowHabits::takeLanguage(int language)
{
    m_parts.settings.setLanguage(Language(language));
    m_parts.messages->showMessage(MessageBar::Kind::Notice, tr("The language changes when Heed is started again."));
}

void WindowHabits::takeDrop(const Dropped& dropped)
{
    switch (dropped.kind) {
    case Dropped::Kind::Text:
        m_parts.messages->dismiss();
        Q_EMIT textGiven(dropped.text);
        break;
    case Dropped::Kind::ModelFolder:
        Q_EMIT modelFolderGiven(dropped.path);
        break;
    case Dropped::Kind::Folder:
        Q_EMIT folderGiven(dropped.path);
        break;
    case Dropped::Kind::Session:
        Q_EMIT sessionGiven(dropped.path);
        break;
    case Dropped::Kind::Refused:
        m_parts.messages->showMessage(MessageBar::Kind::Fault, dropped.fault);
        break;
    }
}

void WindowHabits::followTranslation()
{
    if (m_example)
        selectExample();
    if (m_offeredStop) {
        const int stop = *std::exchange(m_offeredStop, std::nullopt);
        QTimer::singleShot(0, this, [this, stop] { startTour(stop); }); // when the parts have their places
    }
}

void WindowHabits::selectExample()
{
    const Example example = *std::exchange(m_example, std::nullopt);
    const auto& translation = m_parts.state.translation();
    const bool isTranslated = translation && QString::fromStdString(translation->source) == example.sentence;
    if (!isTranslated || translation->sentences.empty())
        return; // the user asked for something else meanwhile
    m_parts.state.select(chosenBy(example.choice, translation->sentences.front()));
    m_parts.messages->showMessage(MessageBar::Kind::Hint, tr("%1: %2").arg(example.title, example.look));
}

void WindowHabits::offerTour(std::optional<int> stop)
{
    if (stop || !m_parts.settings.isTourSeen())
        m_offeredStop = stop.value_or(0);
}

void WindowHabits::startTour(int stop)
{
    m_tour->start(stop);
}

bool WindowHabits::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto button = static_cast<const QMouseEvent*>(event)->button();
    auto* widget = qobject_cast<QWidget*>(watched);
    if ((button != Qt::BackButton && button != Qt::ForwardButton) || !widget || widget->window() != m_parts.window)
        return false;
    (button == Qt::BackButton ? m_parts.actions.back : m_parts.actions.forward)->trigger();
    return true;
}

} // namespace heed
