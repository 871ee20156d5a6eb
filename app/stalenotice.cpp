// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stalenotice.h"

#include "app/icon.h"
#include "app/sectionheading.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSplitter>

namespace heed {

namespace {

constexpr int kIconSize = 16;

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

StaleNotice::StaleNotice(const QList<QWidget*>& views, QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_sentence(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPanelMargin, 0, kPanelMargin, kPanelSpacing);
    row->setSpacing(kPanelSpacing);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sentence->setMinimumWidth(1); // never the reason for a wider window
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    for (QWidget* view : views)
        m_veils << new Veil(view);
    hide();
}

QString StaleNotice::reason() const
{
    return m_sentence->text();
}

void StaleNotice::setReason(const QString& sentence, Tone tone)
{
    if (sentence == reason())
        return;
    m_sentence->setText(sentence);
    m_sentence->setForegroundRole(tone == Tone::Quiet ? QPalette::PlaceholderText : QPalette::WindowText);
    m_icon->setVisible(tone == Tone::Warning);
    if (tone == Tone::Warning) // in the colours of now
        m_icon->setPixmap(icon(QStringLiteral("warning")).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    setVisible(isStale());
    for (QWidget* veil : m_veils)
        veil->setVisible(isStale());
}

} // namespace heed
