// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decodingpanel.h"

#include "app/sectionheading.h"
#include "model/decodinglimits.h"
#include "widgets/numbertext.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <type_traits>

namespace heed {

namespace {

using Limits = DecodingLimits;

constexpr double kLeastTopP = 0.01; // two decimals show no less
constexpr int kDigits = 10;         // a seed is told whole
constexpr int kTopCandidates = 50;  // as many as the inspector can show

QSpinBox* makeSpinBox(QWidget* parent, int least, int largest, const QString& name, const QString& toolTip)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, largest);
    box->setAccessibleName(name);
    box->setToolTip(toolTip);
    return box;
}

QDoubleSpinBox* makeDoubleSpinBox(QWidget* parent, double least, double largest, const QString& name,
                                  const QString& toolTip)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(least, largest);
    box->setDecimals(2);
    box->setSingleStep(0.05);
    box->setAccessibleName(name);
    box->setToolTip(toolTip);
    return box;
}

QString arrow(const QString& before, const QString& now)
{
    return before + QStringLiteral(" → ") + now;
}

} // namespace

DecodingPanel::DecodingPanel(QWidget* parent)
    : QWidget(parent),
      m_form(new QFormLayout(this)),
      m_method(new QComboBox(this)),
      m_beamSize(makeSpinBox(this, 1, Limits::mostBeams, tr("Beam size"), tr("Hypotheses kept at every step"))),
      m_lengthPenalty(makeDoubleSpinBox(this, -Limits::mostLengthPenalty, Limits::mostLengthPenalty,
                                        tr("Length penalty"),
                                        tr("Scores are divided by length to this power; 0 ranks by the plain sum"))),
      m_temperature(makeDoubleSpinBox(this, Limits::leastTemperature, Limits::mostTemperature, tr("Temperature"),
                                      tr("Logits are divided by it: below 1 safer, above 1 more varied"))),
      m_topK(makeSpinBox(this, 0, Limits::mostTopK, tr("Top k"), tr("Only the k most probable tokens are drawn from"))),
      m_topP(makeDoubleSpinBox(this, kLeastTopP, Limits::mostTopP, tr("Top p"),
                               tr("Only the smallest set of tokens that reaches this probability is drawn from"))),
      m_seed(
          makeSpinBox(this, 0, std::numeric_limits<int>::max(), tr("Seed"), tr("The same seed gives the same text"))),
      m_maxNewTokens(makeSpinBox(this, 0, Limits::mostNewTokens, tr("Length limit"),
                                 tr("Tokens of the translation at most, </s> included")))
{
    m_method->addItem(tr("Beam search"), int(DecodingMethod::Beam));
    m_method->addItem(tr("Greedy"), int(DecodingMethod::Greedy));
    m_method->addItem(tr("Sampling"), int(DecodingMethod::Sampling));
    m_method->setAccessibleName(tr("Search"));
    m_method->setToolTip(tr("How the next token is chosen"));
    m_topK->setSpecialValueText(tr("all tokens"));
    m_maxNewTokens->setSpecialValueText(tr("the model's limit"));
    addRows();
    setOptions({});

    connect(m_method, &QComboBox::activated, this, [this] {
        m_options.method = DecodingMethod(m_method->currentData().toInt());
        showRowsOfMethod();
        announce();
    });
    const auto follow = [this]<typename Box>(Box* box, auto DecodingOptions::*field) {
        connect(box, &Box::valueChanged, this, [this, field](auto value) {
            using Value = std::remove_reference_t<decltype(m_options.*field)>;
            m_options.*field = Value(value);
            announce();
        });
    };
    follow(m_beamSize, &DecodingOptions::beamSize);
    follow(m_lengthPenalty, &DecodingOptions::lengthPenalty);
    follow(m_temperature, &DecodingOptions::temperature);
    follow(m_topK, &DecodingOptions::topK);
    follow(m_topP, &DecodingOptions::topP);
    follow(m_seed, &DecodingOptions::seed);
    follow(m_maxNewTokens, &DecodingOptions::maxNewTokens);
}

void DecodingPanel::addRows()
{
    m_form->setContentsMargins(0, kPanelSpacing, 0, kPanelSpacing);
    m_form->setSpacing(kPanelSpacing);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Search"), m_method);
    m_form->addRow(tr("Beam size"), m_beamSize);
    m_form->addRow(tr("Length penalty"), m_lengthPenalty);
    m_form->addRow(tr("Temperature"), m_temperature);
    m_form->addRow(tr("Top k"), m_topK);
    m_form->addRow(tr("Top p"), m_topP);
    m_form->addRow(tr("Seed"), m_seed);
    m_form->addRow(tr("Length limit"), m_maxNewTokens);
}

void DecodingPanel::showRowsOfMethod()
{
    const auto method = DecodingMethod(m_method->currentData().toInt());
    m_form->setRowVisible(m_beamSize, method == DecodingMethod::Beam);
    m_form->setRowVisible(m_lengthPenalty, method == DecodingMethod::Beam);
    for (QWidget* field : std::initializer_list<QWidget*>{m_temperature, m_topK, m_topP, m_seed})
        m_form->setRowVisible(field, method == DecodingMethod::Sampling);
}

void DecodingPanel::setOptions(const DecodingOptions& options)
{
    const QSignalBlocker blocker(this);
    m_method->setCurrentIndex(m_method->findData(int(options.method)));
    m_beamSize->setValue(options.beamSize);
    m_lengthPenalty->setValue(options.lengthPenalty);
    m_temperature->setValue(options.temperature);
    m_topK->setValue(options.topK);
    m_topP->setValue(options.topP);
    m_seed->setValue(int(std::min(options.seed, std::uint64_t(std::numeric_limits<int>::max()))));
    m_maxNewTokens->setValue(options.maxNewTokens);
    showRowsOfMethod();
    m_options = options; // the boxes have said what they made of it
}

DecodingOptions DecodingPanel::options() const
{
    DecodingOptions options; // what has no field is as people expect
    options.method = m_options.method;
    options.beamSize = m_options.beamSize;
    options.lengthPenalty = m_options.lengthPenalty;
    options.temperature = m_options.temperature;
    options.topK = m_options.topK;
    options.topP = m_options.topP;
    options.seed = m_options.seed;
    options.maxNewTokens = m_options.maxNewTokens;
    options.topCandidates = kTopCandidates;
    return options;
}

QString DecodingPanel::summary(const DecodingOptions& options)
{
    switch (options.method) {
    case DecodingMethod::Greedy:
        return tr("Greedy");
    case DecodingMethod::Sampling:
        return tr("Sampling, T %1").arg(digitsText(options.temperature));
    case DecodingMethod::Beam:
        break;
    }
    return tr("Beam %1").arg(options.beamSize);
}

QString DecodingPanel::difference(const DecodingOptions& before, const DecodingOptions& now)
{
    if (before.method != now.method)
        return arrow(summary(before), summary(now));
    QStringList parts;
    const auto compare = [&](const QString& name, auto DecodingOptions::*field, const QString& zero = {}) {
        const auto text
            = [&](auto value) { return value == 0 && !zero.isEmpty() ? zero : digitsText(double(value), kDigits); };
        if (before.*field != now.*field)
            parts += name + u' ' + arrow(text(before.*field), text(now.*field));
    };
    if (now.method == DecodingMethod::Beam) {
        compare(tr("Beam size"), &DecodingOptions::beamSize);
        compare(tr("Length penalty"), &DecodingOptions::lengthPenalty);
    }
    if (now.method == DecodingMethod::Sampling) {
        compare(tr("Temperature"), &DecodingOptions::temperature);
        compare(tr("Top k"), &DecodingOptions::topK, tr("all tokens"));
        compare(tr("Top p"), &DecodingOptions::topP);
        compare(tr("Seed"), &DecodingOptions::seed);
    }
    compare(tr("Length limit"), &DecodingOptions::maxNewTokens, tr("the model's limit"));
    return parts.join(QStringLiteral(" · "));
}

void DecodingPanel::announce()
{
    Q_EMIT optionsChanged(options());
}

} // namespace heed
