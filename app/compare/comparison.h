// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"
#include "app/viewstate.h"
#include "widgets/compare/comparisondata.h"

#include <QObject>

#include <memory>

namespace heed {

class ShownMap;

/// A map to compare with.
struct ComparisonTarget
{
    /// Null: the translation that the window shows, whichever it is, and the sentence that is looked at.
    std::shared_ptr<const Translation> translation;
    int sentence = 0;
    int hypothesis = 0;
    HeadIndex head;
    friend bool operator==(const ComparisonTarget&, const ComparisonTarget&) = default;
};

/// What is compared: A is the map that the window shows; B is chosen here, and is the same in every view. B keeps its
/// translation alive. Lives on the GUI thread.
class Comparison : public QObject
{
    Q_OBJECT

public:
    /// At first B is the head after the one that is shown.
    explicit Comparison(ViewState& state, QObject* parent = nullptr);

    /// With indices that exist, as far as there is anything.
    ComparisonTarget target() const;

    /// Whether somebody chose B; else it follows what is shown.
    bool isChosen() const { return m_isChosen; }
    void setTarget(const ComparisonTarget& target);

    void reset(); ///< B is again the head after the one that is shown

    /// B is the same head of the best hypothesis of another translation.
    void compareWith(const std::shared_ptr<const Translation>& translation);

    /// The sentence that B is of; null when there is none.
    const SentenceTranslation* sentence() const;
    const std::shared_ptr<const Translation>& translation() const;

    /// A and B as the window presents maps, and what they have in common. Costs a map.
    /// @param shown A.
    ComparisonData compare(const ShownMap& shown) const;

public Q_SLOTS:
    void pin();  ///< B is what the window shows now
    void swap(); ///< shows B, and makes B what was shown

Q_SIGNALS:
    void changed(); ///< B is another one
    void swapped(); ///< A, too

private:
    std::shared_ptr<const AttentionTrace> trace() const;
    AttentionMapData mapOfB() const;
    QString nameOf(const Translation& translation, const SentenceTranslation& sentence, int hypothesis,
                   HeadIndex head) const;
    QString note(const ComparisonData& data) const;

    ViewState& m_state;
    ComparisonTarget m_target;
    bool m_isChosen = false; ///< else B follows A: the head after it
};

} // namespace heed
