// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace heed {

class TranslationService;

/// A model that is being opened: a word, a bar, and a button that gives up. Hidden otherwise.
class LoadIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit LoadIndicator(QWidget* parent = nullptr);

    /// Shows what this service opens, and cancels that.
    void follow(TranslationService& service);

private:
    void begin(const QString& folder);
    void setProgress(double fraction);

    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancelButton;
};

} // namespace heed
