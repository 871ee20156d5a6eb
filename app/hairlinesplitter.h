// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace heed {

/// A splitter whose handles are a line to look at and wider to grip.
class HairlineSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit HairlineSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace heed
