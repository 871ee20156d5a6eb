// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stagepage.h"
#include "app/stage/wordsscene.h"
#include "app/viewstate.h"

#include <QFutureWatcher>
#include <QPointer>

namespace heed {

class ShownMap;
class WordsOptions;
class WordsView;

/// Both texts as they are read, with the words that cross-attention aligns; computed in the thread pool.
class WordsPage : public StagePage
{
    Q_OBJECT

public:
    WordsPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);
    ~WordsPage() override;

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    QWidget* makeOptions(QWidget* parent) override;

protected:
    void refresh() override;
    bool isBusy() const override { return m_isUnderWay; }

private:
    void connectView();
    void showScene(WordsScene scene);
    void showHead();
    void follow(const Selection& now, const Selection& before);
    void followTarget();
    void followSource();
    void select(WordPlace word);
    void hover(WordPlace word);
    int tokenOf(WordPlace word) const;
    void copyAlignment() const;
    void askForReference();
    void takeReference(const QString& text);
    void setReference(std::vector<AlignmentLink> reference);

    ViewState& m_state;
    WordsView* m_view;
    QPointer<WordsOptions> m_options;
    WordsReading m_reading;
    WordsScene m_scene; ///< what is shown; its data has gone to the view
    QFutureWatcher<WordsScene> m_watcher;
    bool m_isUnderWay = false; ///< computed in the thread pool, or done there and not yet here
};

} // namespace heed
