// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/headgallerydata.h"
#include "widgets/thumbnail.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace heed {

/// Colours the thumbnails of a gallery in threads of its own and keeps them. Lives on the GUI thread; only the
/// colouring happens elsewhere. A new request drops what the one before has not begun.
class ThumbnailRenderer : public QObject
{
    Q_OBJECT

public:
    explicit ThumbnailRenderer(QObject* parent = nullptr);
    ~ThumbnailRenderer() override;

    /// Colours these heads, in this order of indices. The old pictures stay until the new ones are done; keepOld false
    /// drops them at once, because they belong to something else.
    void request(const HeadGalleryData& heads, const ThumbnailStyle& style, const QSize& largest,
                 const std::vector<int>& order, bool keepOld);

    /// The last finished picture of a head; null when there is none yet.
    QImage image(int index) const;

    /// Whether the picture of a head belongs to the last request.
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
    std::shared_ptr<std::atomic<int>> m_generation;
    QThreadPool m_pool;
};

} // namespace heed
