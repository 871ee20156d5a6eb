// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace heed {

/// Passes values on at most once per interval and never loses the last: what came too early is kept, and flush()
/// hands it over. Has no timer and no thread; the caller is the clock.
template <typename Value>
class ProgressThrottle
{
public:
    using Clock = std::chrono::steady_clock;
    using Sink = std::function<void(const Value&)>;

    ProgressThrottle(Clock::duration interval, Sink sink) : m_interval(interval), m_sink(std::move(sink)) { }

    void push(Value value, Clock::time_point now = Clock::now())
    {
        m_pending = std::move(value);
        if (!m_lastPassed || now - *m_lastPassed >= m_interval) {
            m_lastPassed = now;
            flush();
        }
    }

    void flush()
    {
        if (m_pending)
            m_sink(*std::exchange(m_pending, std::nullopt));
    }

private:
    Clock::duration m_interval;
    Sink m_sink;
    std::optional<Value> m_pending;
    std::optional<Clock::time_point> m_lastPassed;
};

} // namespace heed
