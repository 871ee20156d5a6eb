// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/valuescale.h"
#include "widgets/viewarea.h"
#include "widgets/words/wordsdata.h"

#include <memory>

namespace heed {

/// Source and translation as people read them, sentence under sentence. Pointing at a word, or going to it with the
/// arrow keys, lights up the words it is aligned with, with their weights; without that the alignment of all words is
/// drawn as thin curves. A click, Enter or Space selects a word; a click into another sentence selects that.
class WordsView : public ViewArea
{
    Q_OBJECT

public:
    explicit WordsView(QWidget* parent = nullptr);
    ~WordsView() override;

    /// Shows other texts or another alignment. The selection goes when the words are others.
    void setData(WordsData data);
    const WordsData& data() const;

    void setValueScale(ValueScale scale);

    /// The word that is chosen in all views. Scrolled into view; emits nothing.
    void setSelected(WordPlace word);
    WordPlace selected() const;

    /// Whose links are shown: what is pointed at, or else the selected word.
    WordPlace focus() const;

    QRectF wordRect(WordPlace word) const; ///< in the viewport's coordinates
    QPointF sentenceCenter(int sentence) const;
    QColor shade(WordPlace word) const; ///< what stands behind a word; invalid: nothing

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wordHovered(heed::WordPlace word); ///< none when the pointer leaves
    void wordSelected(heed::WordPlace word);
    void sentenceSelected(int sentence);

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
