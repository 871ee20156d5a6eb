// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelfacts.h"

#include <QScrollArea>

namespace heed {

/// Everything about one model: its name and place, what is wrong with it and what to do about it, its facts.
class ModelDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit ModelDetail(QWidget* parent = nullptr);

    /// @param facts     null while they are being read.
    /// @param openFault why it could not be opened just now; empty: nobody tried, or it could.
    void showModel(const QString& name, const QString& folder, const ModelFacts* facts, const QString& openFault);

    /// Instead of a model.
    void showHint(const QString& text);

private:
    QWidget* makePage();
};

} // namespace heed
