// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/stage/stagecontext.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QSpinBox;

namespace heed {

class TranslationHistory;

/// Chooses B: of which translation, hypothesis, kind, layer and head.
class CompareOptions : public QWidget
{
    Q_OBJECT

public:
    explicit CompareOptions(const StageContext& context, QWidget* parent = nullptr);

    /// Another control at the end of the lower row.
    void addControl(QWidget* control);

private:
    QHBoxLayout* makeUpperRow(const StageContext& context);
    void fillLowerRow();
    QSpinBox* makeNumberBox(const QString& name);
    void connectChoices();
    void fillTranslations();
    void follow();
    void chooseTranslation(int row);
    void chooseHead();

    ViewState& m_state;
    const TranslationHistory& m_history;
    Comparison& m_comparison;
    QComboBox* m_translations;
    QComboBox* m_hypotheses;
    QComboBox* m_kinds;
    QSpinBox* m_layer;
    QSpinBox* m_head;
    QHBoxLayout* m_lowerRow;
};

} // namespace heed
