// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace heed {

/// One token of a text as a chip.
struct TokenChip
{
    QString text;                      ///< display text, without the word-start mark
    std::optional<double> probability; ///< 0..1, colours the chip; none: neutral, as for a source text
    bool startsWord = true;            ///< false: joined to the chip before
    bool isSpecial = false;            ///< </s>, language codes: set apart in style
    bool isUnknown = false;            ///< not in the vocabulary: marked
    bool hasRival = false;             ///< another token was more probable: marked in the corner
    QString toolTip{};                 ///< empty: piece and probability
};

/// A text as a wrapping flow of its tokens: pieces of a word touch, words are set apart, colours show probabilities.
///
/// One chip is current; a click or the arrow keys choose another. While links to another text are shown (setHighlights),
/// their shades take the place of the probabilities. The height follows the width, so put it into a scroll area when
/// space is short.
class TokenChips : public QWidget
{
    Q_OBJECT

public:
    explicit TokenChips(QWidget* parent = nullptr);
    ~TokenChips() override;

    /// Shows another text; there is no current chip and no highlight then.
    void setTokens(std::vector<TokenChip> tokens);
    const std::vector<TokenChip>& tokens() const;

    /// How strongly each chip is linked to what is selected elsewhere, 0..1; empty: no links shown.
    void setHighlights(std::vector<float> strengths);

    /// What is shown while there are no tokens.
    void setPlaceholderText(const QString& text);

    int current() const; ///< −1 when there is none

    /// Where a chip is, in this widget's coordinates.
    QRectF chipRect(int token) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

public Q_SLOTS:
    /// Outlines a chip; −1 for none. Emits nothing.
    void setCurrent(int token);

Q_SIGNALS:
    void tokenSelected(int token); ///< by click or keyboard
    void tokenHovered(int token);  ///< −1 when the pointer leaves the chips

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
