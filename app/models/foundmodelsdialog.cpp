// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/foundmodelsdialog.h"

#include "app/models/factstext.h"
#include "app/sectionheading.h"
#include "model/checkpoint/modelname.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace heed {

namespace {

constexpr QSize kSize(460, 380);

} // namespace

FoundModelsDialog::FoundModelsDialog(const QString& place, const QStringList& folders, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_addButton(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add models"));
    resize(kSize);
    const int count = int(folders.size());
    auto* question = new QLabel(
        tr("%n model(s) were found in “%1”. Which are to be listed?", nullptr, count).arg(QDir(place).dirName()), this);
    question->setWordWrap(true);
    question->setBuddy(m_list);
    m_list->setAccessibleName(tr("Models that were found"));
    for (const QString& folder : folders) {
        auto* item = new QListWidgetItem(QString::fromStdString(modelNameOf(folder.toStdString())), m_list);
        item->setToolTip(placeText(folder));
        item->setData(Qt::UserRole, folder);
        item->setCheckState(Qt::Checked);
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemChanged, this, &FoundModelsDialog::updateButton);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_addButton = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_addButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(checkedFolders());
        accept();
    });
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kPanelSpacing);
    column->addWidget(question);
    column->addWidget(m_list);
    column->addWidget(buttons);
    updateButton();
    m_list->setFocus();
}

QStringList FoundModelsDialog::checkedFolders() const
{
    QStringList folders;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            folders += m_list->item(row)->data(Qt::UserRole).toString();
    }
    return folders;
}

void FoundModelsDialog::updateButton()
{
    const int count = int(checkedFolders().size());
    m_addButton->setText(tr("&Add %n model(s)", nullptr, count));
    m_addButton->setEnabled(count > 0);
}

} // namespace heed
