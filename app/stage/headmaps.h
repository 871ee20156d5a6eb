// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "app/selection.h"
#include "model/translation.h"
#include "widgets/gallery/galleryheads.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace heed {

/// Whose heads are wanted: those of the selection's sentence, hypothesis and kind.
struct HeadMapsRequest
{
    std::shared_ptr<const Translation> translation; ///< with that sentence
    std::shared_ptr<const AttentionTrace> trace;    ///< of that hypothesis
    Selection selection;
    Presentation presentation;
};

/// Computes the map and the numbers of every head of a kind, of each layer's mean and of the mean of all, in threads of
/// its own, one entry of a gallery after the other. Lives on the GUI thread and never makes it wait: at 512 tokens all
/// heads together take tenths of a second. A new request drops the one before.
class HeadMaps : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLargestSide
        = 256; ///< longer maps are reduced to their largest weights: thumbnails need no more

    explicit HeadMaps(QObject* parent = nullptr);
    ~HeadMaps() override;

    /// @param order heads as entries, those to be seen first at the front; every head once.
    /// @returns the gallery that will be filled, with nothing there yet.
    GalleryHeads start(const HeadMapsRequest& request, const std::vector<int>& order);
    void stop();
    bool isBusy() const { return m_missing > 0; }

Q_SIGNALS:
    void ready(int entry, const std::shared_ptr<const heed::Matrix>& map, const heed::HeadNumbers& numbers);
    void finished();

private:
    class Job;
    void receive(const std::shared_ptr<Job>& job, int entry, const std::shared_ptr<const Matrix>& map,
                 const HeadNumbers& numbers);

    std::shared_ptr<Job> m_job;
    int m_missing = 0; ///< entries under way
    QThreadPool m_pool;
};

} // namespace heed
