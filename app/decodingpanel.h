// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translator.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace heed {

/// How to search for the translation: only the fields that the chosen method looks at are there.
class DecodingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DecodingPanel(QWidget* parent = nullptr);

    /// Emits nothing.
    void setOptions(const DecodingOptions& options);
    DecodingOptions options() const;

    /// "Beam 4", "Greedy", "Sampling, T 0.8"
    static QString summary(const DecodingOptions& options);

Q_SIGNALS:
    void optionsChanged(const heed::DecodingOptions& options); ///< by the user

private:
    void addRows();
    void showRowsOfMethod();
    void announce();

    QFormLayout* m_form;
    QComboBox* m_method;
    QSpinBox* m_beamSize;
    QDoubleSpinBox* m_lengthPenalty;
    QDoubleSpinBox* m_temperature;
    QSpinBox* m_topK;
    QDoubleSpinBox* m_topP;
    QSpinBox* m_seed;
    QSpinBox* m_maxNewTokens;
};

} // namespace heed
