// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/exportside.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace heed {

/// Part of a dialog that exports while A and B are compared: which of them, and what files that gives.
class ComparedPartBox : public QWidget
{
    Q_OBJECT

public:
    ComparedPartBox(const ComparedSides& compared, ComparedPart part, QWidget* parent = nullptr);

    ComparedPart part() const;

    /// Why there is one file of both, a sentence; empty: there is one for each.
    void setInOneFile(const QString& why);

private:
    void showFiles();

    QComboBox* m_part;
    QLabel* m_files;
    QString m_oneFile;
};

} // namespace heed
