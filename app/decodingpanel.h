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

    /// Emits nothing. Numbers that a field cannot show stay as they are until the user changes that field.
    void setOptions(const DecodingOptions& options);
    DecodingOptions options() const;

    /// "Beam 4", "Greedy", "Sampling, T 0.8"
    static QString summary(const DecodingOptions& options);

    /// What of the search is another one, of what its method looks at: "Beam 4 → Greedy", "Length penalty 1 → 0.6".
    /// Empty: both find the same.
    static QString difference(const DecodingOptions& before, const DecodingOptions& now);

Q_SIGNALS:
    void optionsChanged(const heed::DecodingOptions& options); ///< by the user

private:
    void addRows();
    void showRowsOfMethod();
    void announce();

    DecodingOptions m_options;
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
