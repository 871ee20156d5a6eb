// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/thumbnailrenderer.h"

#include "widgets/whenfinished.h"

#include <QtConcurrentRun>
#include <QThread>

#include <algorithm>
#include <utility>

namespace heed {

ThumbnailRenderer::ThumbnailRenderer(QObject* parent)
    : QObject(parent), m_generation(std::make_shared<std::atomic<int>>(0))
{
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1)); // one core stays free for the window
}

ThumbnailRenderer::~ThumbnailRenderer()
{
    ++*m_generation;
    m_pool.clear();
    m_pool.waitForDone();
}

void ThumbnailRenderer::reset(int count, const ThumbnailStyle& style, const QSize& largest, bool keepOld)
{
    ++*m_generation; // what has not begun ends at once
    if (!keepOld)
        m_entries.clear();
    m_entries.resize(std::size_t(count));
    m_style = style;
    m_largest = largest;
}

void ThumbnailRenderer::render(int index, std::shared_ptr<const Matrix> weights)
{
    const int generation = *m_generation;
    const auto job
        = [weights = std::move(weights), style = m_style, largest = m_largest, generation, latest = m_generation] {
              return *latest == generation ? thumbnailImage(*weights, style, largest) : QImage();
          };
    whenFinished(QtConcurrent::run(&m_pool, job), this, [this, index, generation](const QImage& image) {
        if (*m_generation != generation)
            return;
        m_entries[std::size_t(index)] = {image, generation};
        Q_EMIT ready(index);
    });
}

QImage ThumbnailRenderer::image(int index) const
{
    return index >= 0 && index < int(m_entries.size()) ? m_entries[std::size_t(index)].image : QImage();
}

bool ThumbnailRenderer::isReady(int index) const
{
    return index >= 0 && index < int(m_entries.size()) && m_entries[std::size_t(index)].generation == *m_generation
           && !m_entries[std::size_t(index)].image.isNull();
}

} // namespace heed
