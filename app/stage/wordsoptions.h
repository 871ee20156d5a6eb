// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/wordsscene.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace heed {

/// The controls of the words view: whose attention aligns the words, which step speaks for a word, and copying the
/// alignment.
class WordsOptions : public QWidget
{
    Q_OBJECT

public:
    explicit WordsOptions(QWidget* parent = nullptr);

    /// Emits nothing.
    void setReading(const WordsReading& reading);

    /// Which head is read, in words; shown beside the choice.
    void setHead(HeadIndex head, WordsAttention attention);
    void setCanCopy(bool canCopy);

Q_SIGNALS:
    void readingChanged(const heed::WordsReading& reading);
    void copyRequested();
    void referenceRequested();

private:
    QToolButton* makeButton(const QString& iconName, const QString& themeName, const QString& name);
    QComboBox* makeAttentionBox();
    QComboBox* makeRowBox();
    void change();

    WordsReading m_reading; ///< what has no control here stays in it
    QComboBox* m_attention;
    QComboBox* m_row;
    QToolButton* m_reference;
    QToolButton* m_copy;
};

} // namespace heed
