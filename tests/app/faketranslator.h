// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/translatorfactory.h"

#include "model/decodingoptions.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

namespace heed::test {

/// How a test holds the fake engine at a place of its choosing, and what it then sees of it.
class Latch
{
public:
    /// Engine: waits until the test opens the latch or `stop` fires.
    void pass(const std::stop_token& stop);
    void open();
    /// Test: returns when the engine has arrived at the latch this many times.
    void waitForArrivals(int count);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_isOpen = false;
    int m_arrivals = 0;
};

/// What a FakeTranslator does and has done; shared with the test.
struct FakeControl
{
    std::shared_ptr<Latch> loadLatch;      ///< null: loading is immediate
    std::shared_ptr<Latch> translateLatch; ///< null: translating is immediate; else passed before every step
    std::string loadError;                 ///< not empty: loading throws Error(loadError, "load detail")
    std::string translateError;            ///< not empty: translating throws Error(translateError, "step detail")
    std::optional<std::filesystem::path> changedFile; ///< what changedFile() says
    TaskChoices tasks;                                ///< what the model says it can be told
    bool hasTokenizer = true;                         ///< false: it reads token ids, of which 2 is </s>
    std::string family = "marian";
    int layers = 3;
    int heads = 4;
    float probability = 0.7F;    ///< of the most probable token of every step
    int finishedSentences = 0;   ///< of a translation that is stopped
    DecodingOptions lastOptions; ///< what was asked for last
    std::atomic<int> translateCalls = 0;
    std::atomic<int> stoppedCalls = 0;
};

/// A translation as the engine would leave it, made of the words of `text` in upper case: two hypotheses per sentence,
/// sentences end at line breaks, words of more than five letters are two pieces.
Translation fakeTranslation(const std::string& text, int layers = 3, int heads = 4);

/// Makes fakes that follow `control`.
TranslatorFactory fakeFactory(std::shared_ptr<FakeControl> control);

} // namespace heed::test
