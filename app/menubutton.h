// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace heed {

/// A flat button that opens a menu and says so with a small arrow behind its text, which is cut where room is short.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(const QString& iconName, QWidget* parent = nullptr);

    void setLabel(const QString& text); ///< the text without the arrow

    QSize minimumSizeHint() const override;
    void setName(const QString& name); ///< instead of a label: icon and arrow alone

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_label;
};

} // namespace heed
