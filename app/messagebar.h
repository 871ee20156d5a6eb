// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace heed {

/// One sentence above the views that waits until it is read, with details for those who want them; never a modal
/// dialog. Hidden when there is nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Notice,
        Fault,
        Hint, ///< what to look at
    };

    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(Kind kind, const QString& sentence, const QString& detail = {});
    QString sentence() const;
    QString detail() const;

public Q_SLOTS:
    void dismiss();
    void dismissFault(); ///< when what failed is tried again

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateColors();

    QLabel* m_icon;
    QLabel* m_sentence;
    QToolButton* m_detailButton;
    QPlainTextEdit* m_detail;
    Kind m_kind = Kind::Notice;
};

} // namespace heed
