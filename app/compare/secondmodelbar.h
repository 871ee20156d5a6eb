// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace heed {

class LoadIndicator;
class SecondModel;

/// Says which other model translates along, how far its opening is or why it does not; lets it go. Hidden when there is
/// nothing of the kind.
class SecondModelBar : public QWidget
{
    Q_OBJECT

public:
    explicit SecondModelBar(SecondModel& second, QWidget* parent = nullptr);

private:
    void follow();

    SecondModel& m_second;
    QLabel* m_icon;
    QLabel* m_text;
    QAction* m_close;
};

} // namespace heed
