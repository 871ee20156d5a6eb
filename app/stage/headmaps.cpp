// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/headmaps.h"

#include "app/attentionview.h"
#include "app/stage/headblend.h"
#include "model/analysis/alignmentlikeness.h"
#include "widgets/thumbnail.h"

#include <QtConcurrentRun>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <utility>

namespace heed {

/// One request's data, shared by its tasks. Each task writes the entries that nobody else writes; who finishes a layer
/// computes its mean.
class HeadMaps::Job
{
public:
    using Deliver = std::function<void(int entry, const std::shared_ptr<const Matrix>&, const HeadNumbers&)>;

    Job(const HeadMapsRequest& request, GalleryHeads gallery);

    void compute(int entry);
    void stop() { m_isStopped = true; }

    Deliver deliver; ///< called in the pool's threads

private:
    void finish(int entry, std::shared_ptr<const Matrix> weights);
    std::shared_ptr<const Matrix> meanOf(int firstEntry, int count);

    HeadMapsRequest m_request;
    GalleryHeads m_gallery; ///< for its shape
    MapAxes m_axes;
    std::vector<Token> m_queries;
    std::vector<Token> m_keys;
    std::vector<std::shared_ptr<const Matrix>> m_weights; ///< [entry] whole maps; heads until their layer is done
    std::vector<std::atomic<int>> m_pendingHeads;         ///< [layer]
    std::atomic<int> m_pendingLayers;
    std::atomic<bool> m_isStopped = false;
};

HeadMaps::Job::Job(const HeadMapsRequest& request, GalleryHeads gallery)
    : m_request(request),
      m_gallery(std::move(gallery)),
      m_weights(std::size_t(m_gallery.entryCount())),
      m_pendingHeads(std::size_t(m_gallery.layers)),
      m_pendingLayers(m_gallery.layers)
{
    const Selection& selection = request.selection;
    const SentenceTranslation& sentence = request.translation->sentences[std::size_t(selection.sentence)];
    const auto hypothesis = std::size_t(selection.hypothesis);
    m_axes = makeAxes(sentence, hypothesis, selection.kind, request.presentation);
    m_queries = queryTokens(sentence, hypothesis, selection.kind).tokens;
    m_keys = keyTokens(sentence, hypothesis, selection.kind).tokens;
    std::ranges::fill(m_pendingHeads, m_gallery.heads);
}

void HeadMaps::Job::compute(int entry)
{
    if (m_isStopped)
        return;
    const int layer = m_gallery.layerOf(entry);
    const HeadIndex head{m_request.selection.kind, layer, m_gallery.headOf(entry)};
    finish(entry, std::make_shared<const Matrix>(m_request.trace->weights(head)));
    if (--m_pendingHeads[std::size_t(layer)] > 0)
        return;
    finish(m_gallery.meanOf(layer), meanOf(m_gallery.entryOf(layer, 0), m_gallery.heads));
    if (--m_pendingLayers == 0)
        finish(m_gallery.meanOfAll(), meanOf(m_gallery.meanOf(0), m_gallery.layers));
}

void HeadMaps::Job::finish(int entry, std::shared_ptr<const Matrix> weights)
{
    const bool isCross = m_request.selection.kind == AttentionKind::Cross;
    const bool isCausal = m_request.selection.kind == AttentionKind::Decoder;
    HeadNumbers numbers{headStatistics(*weights, m_keys, isCausal), {}};
    if (isCross)
        numbers.alignment = alignmentLikeness(*weights, m_queries, m_keys);
    const Matrix shown = shownWeights(*weights, m_axes.queries, m_axes.keys, m_request.presentation.specialTokens);
    m_weights[std::size_t(entry)] = std::move(weights);
    if (!m_isStopped) {
        const int rows = std::min(shown.rows(), kLargestSide);
        const int columns = std::min(shown.columns(), kLargestSide);
        deliver(entry, std::make_shared<const Matrix>(maximumPooled(shown, rows, columns)), numbers);
    }
}

/// In the order of the entries, so that the mean is the same however the threads took turns.
std::shared_ptr<const Matrix> HeadMaps::Job::meanOf(int firstEntry, int count)
{
    std::vector<std::shared_ptr<const Matrix>> members;
    for (int entry = firstEntry; entry < firstEntry + count; ++entry)
        members.push_back(std::exchange(m_weights[std::size_t(entry)], nullptr));
    return std::make_shared<const Matrix>(meanMap(members));
}

HeadMaps::HeadMaps(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1)); // one core stays free for the window
}

HeadMaps::~HeadMaps()
{
    stop();
    m_pool.waitForDone();
}

GalleryHeads HeadMaps::start(const HeadMapsRequest& request, const std::vector<int>& order)
{
    stop();
    const AttentionKind kind = request.selection.kind;
    const AttentionShape shape = request.trace->shape(kind);
    const SentenceTranslation& sentence = request.translation->sentences[std::size_t(request.selection.sentence)];
    const MapAxes axes = makeAxes(sentence, std::size_t(request.selection.hypothesis), kind, request.presentation);
    GalleryHeads gallery = GalleryHeads::expected(shape.layers, shape.heads, axes.queries.count(), axes.keys.count());
    gallery.kindName = displayName(kind);
    // A word of several pieces looks at its own first ones, which are keys after it.
    gallery.isCausal = kind == AttentionKind::Decoder && request.presentation.unit == TokenUnit::Pieces;

    m_missing = gallery.entryCount();
    m_job = std::make_shared<Job>(request, gallery);
    m_job->deliver = [this, weak = std::weak_ptr(m_job)](int entry, const std::shared_ptr<const Matrix>& map,
                                                         const HeadNumbers& numbers) {
        QMetaObject::invokeMethod(
            this, [this, weak, entry, map, numbers] { receive(weak.lock(), entry, map, numbers); },
            Qt::QueuedConnection);
    };
    for (const int entry : order)
        m_pool.start([job = m_job, entry] { job->compute(entry); });
    return gallery;
}

void HeadMaps::stop()
{
    if (m_job)
        m_job->stop();
    m_pool.clear();
    m_job.reset();
    m_missing = 0;
}

void HeadMaps::receive(const std::shared_ptr<Job>& job, int entry, const std::shared_ptr<const Matrix>& map,
                       const HeadNumbers& numbers)
{
    if (!job || job != m_job)
        return; // of a request that nobody waits for any more
    --m_missing;
    Q_EMIT ready(entry, map, numbers);
    if (m_missing == 0)
        Q_EMIT finished();
}

} // namespace heed
