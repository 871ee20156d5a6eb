// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QGuiApplication;

namespace heed {

/// What Qt needs to draw pictures, and to show widgets to nobody, on a machine without a display: a QApplication on the
/// offscreen platform, whatever the environment says. Does nothing when there is an application already.
class OffscreenApplication
{
public:
    OffscreenApplication();
    ~OffscreenApplication();
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;

private:
    std::unique_ptr<QGuiApplication> m_application;
};

} // namespace heed
