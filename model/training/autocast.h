// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace heed::training {

/// While it lives, matrix products run in bfloat16 and everything else in float32 (mixed precision, Micikevicius et
/// al. 2018; bfloat16 needs no loss scaling). Does nothing when not enabled.
class Autocast
{
public:
    Autocast(const at::Device& device, bool enabled);
    ~Autocast();
    Autocast(const Autocast&) = delete;
    Autocast& operator=(const Autocast&) = delete;

private:
    at::DeviceType m_device;
    bool m_enabled;
};

/// Whether this machine multiplies bfloat16 matrices faster than float32 ones.
bool hasFastBfloat16(const at::Device& device);

} // namespace heed::training
