// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messagebar.h"

#include "app/icon.h"
#include "app/sectionheading.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace heed {

namespace {

constexpr int kIconSize = 18;
constexpr int kDetailHeight = 84;
constexpr QRgb kFaultColor = 0xffd9534f;
constexpr double kTintShare = 0.16;
constexpr double kHintShare = 0.07; ///< quieter: it stays while the user looks

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_detailButton(new QToolButton(this)),
      m_detail(new QPlainTextEdit(this))
{
    setAutoFillBackground(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailButton->setText(tr("Details"));
    m_detailButton->setToolTip(tr("Show what is behind this message"));
    m_detailButton->setCheckable(true);
    m_detailButton->setAutoRaise(true);
    m_detail->setReadOnly(true);
    m_detail->setFixedHeight(kDetailHeight);
    m_detail->setAccessibleName(tr("Details of the message"));
    connect(m_detailButton, &QToolButton::toggled, m_detail, &QWidget::setVisible);

    auto* closeButton = new QToolButton(this);
    closeButton->setIcon(icon(QStringLiteral("close")));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Dismiss this message (Esc)"));
    closeButton->setAccessibleName(tr("Dismiss this message"));
    connect(closeButton, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto* line = new QHBoxLayout;
    line->setSpacing(kPanelSpacing + 2);
    line->addWidget(m_icon);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_detailButton);
    line->addWidget(closeButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPanelMargin, kPanelSpacing, kPanelSpacing, kPanelSpacing);
    column->setSpacing(kPanelSpacing);
    column->addLayout(line);
    column->addWidget(m_detail);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& sentence, const QString& detail)
{
    m_kind = kind;
    m_sentence->setText(sentence);
    m_detail->setPlainText(detail);
    m_detailButton->setVisible(!detail.isEmpty());
    m_detailButton->setChecked(false);
    m_detail->hide();
    setAccessibleName(sentence);
    updateColors();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::sentence() const
{
    return m_sentence->text();
}

QString MessageBar::detail() const
{
    return m_detail->toPlainText();
}

void MessageBar::dismiss()
{
    hide();
    m_sentence->clear();
    m_detail->clear();
}

void MessageBar::dismissFault()
{
    if (m_kind == Kind::Fault)
        dismiss();
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        updateColors();
}

void MessageBar::updateColors()
{
    const bool isFault = m_kind == Kind::Fault;
    m_icon->setPixmap(icon(isFault                ? QStringLiteral("warning")
                           : m_kind == Kind::Hint ? QStringLiteral("example")
                                                  : QStringLiteral("about"))
                          .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    QPalette colors = parentWidget() ? parentWidget()->palette() : palette();
    const QColor tint = isFault ? QColor::fromRgb(kFaultColor) : colors.color(QPalette::Highlight);
    colors.setColor(QPalette::Window,
                    blended(colors.color(QPalette::Window), tint, m_kind == Kind::Hint ? kHintShare : kTintShare));
    setPalette(colors);
}

} // namespace heed
