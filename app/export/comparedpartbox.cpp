// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/comparedpartbox.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace heed {

ComparedPartBox::ComparedPartBox(const ComparedSides& compared, ComparedPart part, QWidget* parent)
    : QWidget(parent), m_part(new QComboBox(this)), m_files(new QLabel(this))
{
    m_part->addItem(tr("A and B"), int(ComparedPart::Both));
    m_part->addItem(compared.a.name, int(ComparedPart::A));
    m_part->addItem(compared.b.name, int(ComparedPart::B));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names may be long
    m_part->setMinimumContentsLength(30);
    m_part->setAccessibleName(tr("Which of the two that are compared"));
    m_part->setCurrentIndex(std::max(0, m_part->findData(int(part))));
    m_files->setWordWrap(true);
    m_files->setForegroundRole(QPalette::PlaceholderText);
    connect(m_part, &QComboBox::currentIndexChanged, this, &ComparedPartBox::showFiles);
    setFocusProxy(m_part);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_part);
    column->addWidget(m_files);
    showFiles();
}

ComparedPart ComparedPartBox::part() const
{
    return ComparedPart(m_part->currentData().toInt());
}

void ComparedPartBox::setInOneFile(const QString& why)
{
    m_oneFile = why;
    m_part->setEnabled(why.isEmpty());
    showFiles();
}

void ComparedPartBox::showFiles()
{
    if (!m_oneFile.isEmpty())
        m_files->setText(m_oneFile);
    else if (part() == ComparedPart::Both)
        m_files->setText(tr("Two files, whose names end with -A and -B."));
    else
        m_files->setText(tr("One file."));
}

} // namespace heed
