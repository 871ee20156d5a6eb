// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"
#include "model/modelinfo.h"

#include <QLabel>

#include <optional>

namespace heed {

/// "6 layers · 8 heads · 10 → 11 tokens": what is known of attention that no model of ours computed. Empty without any.
QString attentionSummary(const ViewState& state);

/// A quiet line for the status bar: the sizes of what made the attention that is shown. That is the open model as a rule,
/// another one that made an entry of the history, or a file, whose own layers, heads and tokens it tells.
class OriginLabel : public QLabel
{
    Q_OBJECT

public:
    explicit OriginLabel(const ViewState& state, QWidget* parent = nullptr);

public Q_SLOTS:
    void setOpenModel(const heed::ModelInfo& info);

private:
    void update();
    void showModel(const ModelInfo& model);
    void showFile(const Translation& translation);

    const ViewState& m_state;
    std::optional<ModelInfo> m_openModel;
};

} // namespace heed
