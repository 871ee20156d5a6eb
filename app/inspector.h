// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hairlinesplitter.h"
#include "app/shownmap.h"
#include "app/viewstate.h"

#include <memory>

namespace heed {

class Figure;
class NextTokenPanel;
class RowChart;
struct FigureOptions;
class VocabularyChart;

/// What the chosen row of the map and the chosen decoding step consist of: scores and softmax over the keys, and the
/// softmax over the vocabulary.
class Inspector : public HairlineSplitter
{
    Q_OBJECT

public:
    Inspector(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

    /// How many entries the target vocabulary of the translation shown has; 0: not known, no bar for the rest.
    void setVocabularySize(int size);

    RowChart* rowChart() const { return m_row; }
    NextTokenPanel* nextToken() const { return m_nextToken; }
    VocabularyChart* vocabularyChart() const;

    /// The two charts as pictures; null when they are empty.
    std::unique_ptr<Figure> rowPicture(const FigureOptions& options) const;
    std::unique_ptr<Figure> stepPicture(const FigureOptions& options) const;

Q_SIGNALS:
    void keyHovered(int key);                  ///< of the whole map; −1 when the pointer leaves
    void candidateActivated(heed::TokenId id); ///< to be used instead of the token that was taken

private:
    QWidget* makePart(const QString& heading, QWidget* chart);
    void showRow();
    void followKey();

    ViewState& m_state;
    const ShownMap& m_map;
    RowChart* m_row;
    NextTokenPanel* m_nextToken;
};

} // namespace heed
