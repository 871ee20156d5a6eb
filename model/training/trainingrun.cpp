// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/trainingrun.h"

#include "model/error.h"
#include "model/training/devscore.h"
#include "model/training/initialmodel.h"
#include "model/training/modelfolder.h"
#include "model/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <numeric>
#include <ostream>

namespace heed::training {

namespace {

constexpr std::size_t kPoolSize = 16384;
constexpr auto kReportEvery = std::chrono::seconds(20);

BatchPlan::Options planOptions(const TrainingOptions& options, const TrainingData& data)
{
    BatchPlan::Options plan;
    plan.shares = data.shares;
    plan.batchTokens = options.batchTokens;
    plan.poolSize = int(std::min(kPoolSize, data.corpus.size()));
    plan.seed = options.seed;
    return plan;
}

std::string minutes(double seconds)
{
    const auto whole = std::int64_t(std::llround(seconds / 60.0));
    return std::to_string(whole / 60) + " h " + std::to_string(whole % 60) + " min";
}

} // namespace

TrainingRun::TrainingRun(const TrainingOptions& options, std::ostream& log, const std::atomic<bool>& stop)
    : m_options(options),
      m_log(log),
      m_stop(stop),
      m_data(prepareTrainingData(options, log)),
      m_plan(m_data.corpus, planOptions(options, m_data)),
      m_trainer(options, m_data.config),
      m_store(options.output, options.average)
{
    m_log << std::fixed;
}

bool TrainingRun::run()
{
    if (const auto state = m_store.restore(m_trainer)) {
        m_state = *state;
        m_log << "Resuming after step " << m_state.step << "\n";
    } else if (!m_options.init.empty()) {
        setWeights(m_trainer.network(), initialWeights(m_options, m_data.config, m_log));
    }
    m_log << "Training on " << m_trainer.device().str() << (m_trainer.usesBfloat16() ? " in bfloat16" : " in float32")
          << "\n"
          << std::flush;
    m_saved = m_reported = Clock::now();
    const std::int64_t last = m_options.stop > 0 ? std::min(m_options.stop, m_options.steps) : m_options.steps;
    while (m_state.step < last && !m_stop) {
        trainStep();
        if (Clock::now() - m_reported >= kReportEvery)
            report();
        const bool isDue = m_options.checkpointMinutes > 0
                           && Clock::now() - m_saved >= std::chrono::minutes(m_options.checkpointMinutes);
        if (isDue && m_state.step < last)
            saveAndScore();
    }
    saveAndScore();
    if (m_state.step < m_options.steps)
        return false;
    writeModel();
    return true;
}

StepResult TrainingRun::computeStep(std::int64_t step, std::span<const std::size_t> batch)
{
    if (!m_data.pieceDropout)
        return m_trainer.step(step, m_data.corpus, batch);
    const EncodedCorpus cut = m_data.pieceDropout->apply(m_data.corpus, batch, m_options.seed + std::uint64_t(step));
    std::vector<std::size_t> pairs(cut.size());
    std::iota(pairs.begin(), pairs.end(), std::size_t(0));
    return m_trainer.step(step, cut, pairs);
}

void TrainingRun::trainStep()
{
    const std::vector<std::size_t> batch = m_plan.next(m_state.position);
    const StepResult result = computeStep(++m_state.step, batch);
    if (!std::isfinite(result.loss))
        throw Error("The training diverged at step " + std::to_string(m_state.step)
                    + "; try a lower --learning-rate or a longer --warmup.");
    m_sum.loss += result.loss;
    m_sum.tokens += result.tokens;
    m_sum.gradientNorm += result.gradientNorm;
    ++m_steps;
}

void TrainingRun::report()
{
    if (m_steps == 0)
        return;
    const double seconds = std::chrono::duration<double>(Clock::now() - m_reported).count();
    const double left = seconds / m_steps * double(m_options.steps - m_state.step);
    m_log << "step " << m_state.step << "  loss " << std::setprecision(3) << m_sum.loss / m_steps << "  gradient "
          << std::setprecision(2) << m_sum.gradientNorm / m_steps << "  rate " << std::scientific
          << learningRate(m_state.step, m_options.learningRate, m_options.warmup, m_options.steps, m_options.coolDown)
          << std::fixed << "  " << std::setprecision(0) << double(m_sum.tokens) / seconds << " tokens/s  left "
          << minutes(left) << "\n"
          << std::flush;
    m_sum = {};
    m_steps = 0;
    m_reported = Clock::now();
}

void TrainingRun::saveAndScore()
{
    report(); // what saving and scoring take is no time of the steps
    const std::filesystem::path folder = m_store.save(m_trainer, m_state);
    if (!m_options.dev.empty()) {
        const DevScore score = scoreOnDev(folder, m_options.dev, m_options.devSentences);
        m_log << "step " << m_state.step << "  dev BLEU " << std::setprecision(2) << score.bleu << "  chrF "
              << score.chrf << "  (greedy, " << score.sentences << " sentences)\n"
              << std::flush;
    }
    m_saved = m_reported = Clock::now();
}

void TrainingRun::writeModel()
{
    const std::vector<std::filesystem::path> checkpoints = m_store.list();
    writeWeights(m_options.output, averageWeights(checkpoints), true);
    m_store.completeModelFolder(m_options.output, m_data.config, "float16");
    m_log << "Wrote " << m_options.output.string() << ", the mean of " << checkpoints.size()
          << " checkpoints, as float16\n"
          << std::flush;
}

} // namespace heed::training
