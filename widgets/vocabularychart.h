// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace heed {

/// What the model considered at one decoding step.
struct VocabularyChartData
{
    struct Row
    {
        QString piece;            ///< display text
        double probability = 0.0; ///< 0..1
        bool isSpecial = false;   ///< </s> and the like
    };
    std::vector<Row> rows;        ///< most probable first
    int chosen = -1;              ///< index into rows of the token that was taken; −1: none of them
    double restProbability = 0.0; ///< of all words that are not in rows, together
    qint64 restCount = 0;         ///< how many these are; 0: no bar for the rest
    double entropy = 0.0;         ///< of the whole distribution, nats
    QString title;                ///< "Step 3, after “Le chat”"; empty: none
};

/// The softmax over the vocabulary at one step: a bar for each of the most probable tokens, one for all the rest, and
/// the entropy below. The up and down arrow keys choose a candidate; Enter or a double click activates it.
class VocabularyChart : public QWidget
{
    Q_OBJECT

public:
    explicit VocabularyChart(QWidget* parent = nullptr);
    ~VocabularyChart() override;

    void setDistribution(VocabularyChartData distribution);
    const VocabularyChartData& distribution() const;

    int currentRow() const; ///< −1 when there is none

    /// Where a candidate's line is, in this widget's coordinates.
    QRect rowRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setCurrentRow(int row);

Q_SIGNALS:
    void candidateActivated(int row); ///< double click or Enter on a candidate; never the rest

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace heed
