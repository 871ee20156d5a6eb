// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/thumbnail.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace heed {

/// Colours the thumbnails of a gallery in threads of its own and keeps them. Lives on the GUI thread; only the
/// colouring happens elsewhere. A reset drops what has not begun.
class ThumbnailRenderer : public QObject
{
    Q_OBJECT

public:
    explicit ThumbnailRenderer(QObject* parent = nullptr);
    ~ThumbnailRenderer() override;

    /// How pictures are coloured from now on. The old ones stay until new ones are done; keepOld false drops them at
    /// once, because they belong to something else.
    void reset(int count, const ThumbnailStyle& style, const QSize& largest, bool keepOld);

    /// Colours one head after those that were asked for before.
    void render(int index, std::shared_ptr<const Matrix> weights);

    /// The last finished picture of a head; null when there is none yet.
    QImage image(int index) const;

    /// Whether the picture of a head was coloured since the last reset.
    bool isReady(int index) const;

Q_SIGNALS:
    void ready(int index);

private:
    struct Entry
    {
        QImage image;
        int generation = 0;
    };
    std::vector<Entry> m_entries;
    ThumbnailStyle m_style;
    QSize m_largest;
    std::shared_ptr<std::atomic<int>> m_generation;
    QThreadPool m_pool;
};

} // namespace heed
