// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stalenotice.h"

#include "app/sectionheading.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSplitter>

namespace heed {

namespace {

/// Covers a widget with its own background, half transparent; clicks and pointer pass through.
class Veil : public QWidget
{
public:
    // A splitter would make a pane of the veil, so its parent holds it.
    explicit Veil(QWidget* covered)
        : QWidget(qobject_cast<QSplitter*>(covered) ? covered->parentWidget() : covered), m_covered(covered)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        covered->installEventFilter(this);
        hide();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::ChildAdded:
            cover();
            break;
        default:
            break;
        }
        return QWidget::eventFilter(watched, event);
    }

    void showEvent(QShowEvent* event) override
    {
        QWidget::showEvent(event);
        cover();
    }

    void paintEvent(QPaintEvent* /*event*/) override
    {
        constexpr float kDimmed = 0.4F;
        QColor color = palette().color(QPalette::Window);
        color.setAlphaF(kDimmed);
        QPainter(this).fillRect(rect(), color);
    }

private:
    void cover()
    {
        setGeometry(parentWidget() == m_covered ? m_covered->rect() : m_covered->geometry());
        raise();
    }

    QWidget* m_covered;
};

} // namespace

StaleNotice::StaleNotice(QAction* translate, const QList<QWidget*>& views, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPanelMargin, 0, kPanelMargin, kPanelSpacing);
    row->setSpacing(kPanelSpacing);
    auto* sentence = new QLabel(
        tr("The text has changed: translate again (%1)").arg(translate->shortcut().toString(QKeySequence::NativeText)),
        this);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    sentence->setMinimumWidth(1); // never the reason for a wider window
    row->addWidget(sentence, 1);
    for (QWidget* view : views)
        m_veils << new Veil(view);
    hide();
}

void StaleNotice::setStale(bool isStale)
{
    if (isStale == m_isStale)
        return;
    m_isStale = isStale;
    setVisible(isStale);
    for (QWidget* veil : m_veils)
        veil->setVisible(isStale);
}

} // namespace heed
