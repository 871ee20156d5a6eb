// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/loadindicator.h"

#include "app/icon.h"
#include "app/sectionheading.h"
#include "app/translationservice.h"
#include "model/checkpoint/modelname.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace heed {

namespace {

constexpr int kBarWidth = 140;
constexpr int kBarHeight = 8;
constexpr int kSteps = 1000;

} // namespace

LoadIndicator::LoadIndicator(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancelButton(new QToolButton(this))
{
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kSteps);
    m_bar->setFixedSize(kBarWidth, kBarHeight);
    m_bar->setAccessibleName(tr("How much of the model is open"));
    m_cancelButton->setIcon(icon(QStringLiteral("close")));
    m_cancelButton->setText(tr("Cancel"));
    m_cancelButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancelButton->setAutoRaise(true);
    m_cancelButton->setToolTip(tr("Stop opening; the model before stays"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPanelSpacing);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_cancelButton);
    row->addStretch();
    hide();
}

void LoadIndicator::follow(TranslationService& service)
{
    connect(&service, &TranslationService::modelLoadStarted, this, &LoadIndicator::begin);
    connect(&service, &TranslationService::modelLoadProgressed, this, &LoadIndicator::setProgress);
    const auto end = [this, &service] { setVisible(service.isLoading()); };
    connect(&service, &TranslationService::modelLoaded, this, end);
    connect(&service, &TranslationService::modelLoadFailed, this, end);
    connect(&service, &TranslationService::modelLoadCancelled, this, end);
    connect(m_cancelButton, &QToolButton::clicked, &service, [this, &service] {
        m_cancelButton->setEnabled(false); // until the engine has noticed
        service.cancelLoad();
    });
    if (service.isLoading())
        begin({});
}

void LoadIndicator::begin(const QString& folder)
{
    m_text->setText(folder.isEmpty()
                        ? tr("Opening the model…")
                        : tr("Opening %1…").arg(QString::fromStdString(modelNameOf(folder.toStdString()))));
    m_bar->setValue(0);
    m_cancelButton->setEnabled(true);
    show();
}

void LoadIndicator::setProgress(double fraction)
{
    m_bar->setValue(qRound(kSteps * fraction));
}

} // namespace heed
