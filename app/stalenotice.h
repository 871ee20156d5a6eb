// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;

namespace heed {

/// A line above the views that says why they do not show what Translate would give now, with the views dimmed under
/// veils for as long; they go on working. Hidden while the views are up to date. StaleWatch decides.
class StaleNotice : public QWidget
{
    Q_OBJECT

public:
    enum class Tone {
        Quiet,
        Warning, ///< who overlooks it takes the views for something else
    };

    /// @param views to be dimmed; they outlive the notice or go with it.
    explicit StaleNotice(const QList<QWidget*>& views, QWidget* parent = nullptr);

    bool isStale() const { return !reason().isEmpty(); }
    QString reason() const;

public Q_SLOTS:
    /// One sentence; empty: the views are up to date.
    void setReason(const QString& sentence, Tone tone = Tone::Quiet);

private:
    QLabel* m_icon;
    QLabel* m_sentence;
    QList<QWidget*> m_veils;
};

} // namespace heed
