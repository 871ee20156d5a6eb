// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/secondmodelbar.h"

#include "app/compare/secondmodel.h"
#include "app/export/caption.h"
#include "app/icon.h"
#include "app/models/loadindicator.h"
#include "app/modelsummary.h"
#include "app/sectionheading.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace heed {

namespace {

constexpr int kIconSize = 16;

} // namespace

SecondModelBar::SecondModelBar(SecondModel& second, QWidget* parent)
    : QWidget(parent),
      m_second(second),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_close(new QAction(icon(QStringLiteral("close")), tr("Close the second model"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_icon->setPixmap(icon(QStringLiteral("warning")).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    m_close->setToolTip(tr("Close the second model and free its memory; its translations leave the history"));
    connect(m_close, &QAction::triggered, &second, &SecondModel::close);
    auto* indicator = new LoadIndicator(this);
    indicator->follow(second.service());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPanelSpacing);
    row->addWidget(indicator);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(makeToolButton(m_close, this));
    connect(&second, &SecondModel::changed, this, &SecondModelBar::follow);
    follow();
}

void SecondModelBar::follow()
{
    const auto& model = m_second.model();
    const bool isLoading = m_second.service().isLoading();
    QString text;
    if (!m_second.fault().isEmpty())
        text = m_second.fault();
    else if (model && m_second.service().isTranslating())
        text = tr("Translating with %1…").arg(modelName(*model));
    else if (model)
        text = tr("Each text is also translated with %1.").arg(modelName(*model));
    m_text->setText(text);
    m_text->setToolTip(model ? text + u'\n' + modelToolTip(*model) : text);
    m_text->setVisible(!isLoading);
    m_icon->setVisible(!isLoading && !m_second.fault().isEmpty());
    m_close->setVisible(!isLoading); // cancelling does it then
    setAccessibleName(text);
    setVisible(m_second.isWanted() || !m_second.fault().isEmpty());
}

} // namespace heed
