// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/autocast.h"

#include <ATen/autocast_mode.h>
#include <torch/version.h>

namespace heed::training {

namespace {

void setEnabled(at::DeviceType device, bool enabled)
{
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_enabled(device, enabled);
    at::autocast::set_autocast_dtype(device, at::kBFloat16);
#else
    if (device == at::kCUDA) {
        at::autocast::set_enabled(enabled);
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
    } else {
        at::autocast::set_cpu_enabled(enabled);
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
    }
#endif
}

} // namespace

Autocast::Autocast(const at::Device& device, bool enabled) : m_device(device.type()), m_enabled(enabled)
{
    if (m_enabled)
        setEnabled(m_device, true);
}

Autocast::~Autocast()
{
    if (!m_enabled)
        return;
    setEnabled(m_device, false);
    at::autocast::clear_cache(); // it holds bfloat16 copies of weights that the next step changes
}

bool hasFastBfloat16(const at::Device& device)
{
    if (device.is_cuda())
        return true;
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

} // namespace heed::training
