// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples/examplesmenu.h"

#include "app/examples/examplefile.h"
#include "app/icon.h"
#include "app/language.h"

#include <QAction>
#include <QKeySequence>

#include <cstddef>

namespace heed {

ExamplesMenu::ExamplesMenu(QWidget* parent)
    : QMenu(tr("E&xamples"), parent), m_examples(bundledExamples(shownLanguageCode()))
{
    setToolTipsVisible(true);
    m_obstacle = new QAction(heed::icon(QStringLiteral("warning")), QString(), this);
    const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    m_next = addAction(heed::icon(QStringLiteral("example")), tr("&Next example"));
    m_next->setShortcut(keys);
    m_next->setStatusTip(tr("Translate the next sentence of this menu and say what to look at"));
    m_next->setToolTip(QStringLiteral("%1 (%2)").arg(m_next->statusTip(), keys.toString(QKeySequence::NativeText)));
    connect(m_next, &QAction::triggered, this, [this] { choose((m_last + 1) % int(m_examples.size())); });
    addSeparator();
    for (int index = 0; index < int(m_examples.size()); ++index) {
        const Example& example = m_examples[std::size_t(index)];
        QAction* action = addAction(m_next->icon(), QString(example.title).replace(u'&', QStringLiteral("&&")));
        action->setToolTip(example.sentence);
        action->setStatusTip(example.sentence);
        connect(action, &QAction::triggered, this, [this, index] { choose(index); });
    }
    setObstacle({});
}

void ExamplesMenu::setObstacle(const QString& sentence)
{
    for (QAction* action : actions())
        action->setEnabled(sentence.isEmpty() && !m_examples.empty());
    removeAction(m_obstacle);
    if (sentence.isEmpty())
        return;
    m_obstacle->setText(QString(sentence).replace(u'&', QStringLiteral("&&")));
    m_obstacle->setEnabled(false);
    insertAction(m_next, m_obstacle);
}

void ExamplesMenu::choose(int index)
{
    m_last = index;
    Q_EMIT exampleChosen(m_examples[std::size_t(index)]);
}

} // namespace heed
