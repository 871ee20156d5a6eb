// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparepage.h"

#include "app/choiceactions.h"
#include "app/compare/compareoptions.h"
#include "app/compare/elidedtext.h"
#include "app/sectionheading.h"
#include "app/segmentedbuttons.h"
#include "app/shownmap.h"
#include "widgets/compare/comparisonfigure.h"
#include "widgets/compare/mapcomparison.h"
#include "widgets/compare/textdifference.h"
#include "widgets/numbertext.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace heed {

namespace {

constexpr int kTextLines = 3; ///< of each text at most

QLabel* makeTextLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    label->setContentsMargins(kPanelMargin, 0, kPanelMargin, 0);
    label->setSizePolicy(QSizePolicy::Ignored,
                         QSizePolicy::Preferred); // a text without spaces must not widen the window
    return label;
}

QString textOf(const SentenceTranslation* sentence, int hypothesis, AttentionKind kind)
{
    if (!sentence)
        return {};
    if (kind == AttentionKind::Encoder || std::size_t(hypothesis) >= sentence->hypotheses.size())
        return QString::fromStdString(sentence->source.text);
    return QString::fromStdString(sentence->hypotheses[std::size_t(hypothesis)].text);
}

} // namespace

QString summaryText(const ComparisonData& data)
{
    const DifferenceSummary& summary = data.summary;
    if (data.difference.isEmpty() || summary.query < 0)
        return {};
    QString text = ComparePage::tr("Largest |A − B| %1 at %2 → %3, mean %4.")
                       .arg(decimalText(double(summary.largest), 3), data.difference.queryLabel(summary.query),
                            data.difference.keyLabel(summary.key), decimalText(double(summary.mean), 4));
    if (summary.mostDivergentQuery >= 0) {
        const float largest = summary.rowDivergence[std::size_t(summary.mostDivergentQuery)];
        text += u' '
                + ComparePage::tr("Jensen–Shannon divergence (JSD) of a row: mean %1 bit, largest %2 bit at %3.")
                      .arg(decimalText(double(summary.meanDivergence), 3), decimalText(double(largest), 3),
                           data.difference.queryLabel(summary.mostDivergentQuery));
    }
    return text;
}

ComparePage::ComparePage(const StageContext& context, QWidget* parent)
    : StagePage(parent),
      m_context(context),
      m_state(context.state),
      m_map(context.map),
      m_comparison(context.comparison),
      m_textA(makeTextLabel(this, tr("Text of A"))),
      m_textB(makeTextLabel(this, tr("Text of B"))),
      m_note(makeTextLabel(this, tr("About the difference"))),
      m_summary(makeTextLabel(this, tr("Difference in numbers"))),
      m_maps(new MapComparison(this))
{
    m_maps->setAccessibleName(tr("Compared maps"));
    for (QLabel* quiet : {m_note, m_summary})
        quiet->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kPanelSpacing);
    column->setSpacing(2);
    column->addWidget(m_textA);
    column->addWidget(m_textB);
    column->addWidget(m_maps, 1);
    column->addWidget(m_note);
    column->addWidget(m_summary);
    setFocusProxy(m_maps);

    connect(m_maps, &MapComparison::currentCellChanged, this, [this](int query, int key) {
        m_state.setCell(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(m_maps, &MapComparison::cellHovered, this, [this](int query, int key) {
        Q_EMIT cellHovered(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(&m_map, &ShownMap::changed, this, &ComparePage::invalidate);
    connect(&m_comparison, &Comparison::changed, this, &ComparePage::invalidate);
    connect(&m_state, &ViewState::selectionChanged, this, &ComparePage::followCell);
    connect(&m_state, &ViewState::presentationChanged, this, &ComparePage::followPresentation);
    followPresentation();
}

QWidget* ComparePage::makeOptions(QWidget* parent)
{
    auto* options = new CompareOptions(m_context, parent);
    auto* modes = new ChoiceActions(tr("Maps"), options);
    modes->add(ComparisonMode::SideBySide, tr("A, B"), tr("Both maps side by side"));
    modes->add(ComparisonMode::Difference, tr("A − B"), tr("The difference alone, large"));
    modes->add(ComparisonMode::Both, tr("All"), tr("Both maps and their difference"));
    modes->setCurrent(m_maps->mode());
    connect(modes, &ChoiceActions::chosen, m_maps, [this](int mode) { m_maps->setMode(ComparisonMode(mode)); });
    options->addControl(new SegmentedButtons(modes, Qt::ToolButtonTextOnly, options));
    return options;
}

void ComparePage::refresh()
{
    const ComparisonData comparison = m_comparison.compare(m_map);
    m_note->setText(comparison.note.toHtmlEscaped());
    m_note->setVisible(!comparison.note.isEmpty());
    const QString summary = summaryText(comparison);
    m_summary->setText(summary.toHtmlEscaped());
    m_summary->setVisible(!summary.isEmpty());
    showTexts();
    m_maps->setComparison(comparison);
    followCell();
}

void ComparePage::showTexts()
{
    const Selection& selection = m_state.selection();
    const ComparisonTarget target = m_comparison.target();
    const QString a = textOf(m_state.sentence(), selection.hypothesis, selection.kind);
    const QString b = textOf(m_comparison.sentence(), target.hypothesis, target.head.kind);
    const auto [markedA, markedB] = markedDifferences(a, b);
    const bool isSame = a == b;
    m_wholeA = isSame ? tr("A and B: %1").arg(markedA) : tr("A: %1").arg(markedA);
    m_wholeB = tr("B: %1").arg(markedB);
    m_textB->setVisible(!isSame);
    m_textA->setToolTip(a.toHtmlEscaped());
    m_textB->setToolTip(b.toHtmlEscaped());
    fitTexts();
}

/// As many lines as the texts need, up to a few; the tool tips have the rest.
void ComparePage::fitTexts()
{
    const int room = std::max(width() - 2 * kPanelMargin, 1);
    for (const auto& [label, whole] : {std::pair(m_textA, m_wholeA), std::pair(m_textB, m_wholeB)}) {
        const ElidedText text = elidedText(whole, label->font(), room, kTextLines);
        label->setText(text.html);
        label->setFixedHeight(text.height);
        label->updateGeometry();
    }
    layout()->activate();
}

void ComparePage::resizeEvent(QResizeEvent* event)
{
    StagePage::resizeEvent(event);
    fitTexts();
}

void ComparePage::followCell()
{
    const Selection& selection = m_state.selection();
    m_maps->setCurrentCell(m_map.axes().queries.shownOf(selection.query), m_map.axes().keys.shownOf(selection.key));
}

void ComparePage::followPresentation()
{
    m_maps->setColorMap(m_state.presentation().colorMap);
    m_maps->setValueScale(m_state.presentation().valueScale);
    invalidate();
}

std::unique_ptr<Figure> ComparePage::picture(const FigureOptions& options) const
{
    const ComparisonData comparison = m_comparison.compare(m_map);
    if (comparison.isEmpty())
        return nullptr;
    ComparisonFigureContent content{comparison, m_maps->mode(), {}};
    for (const ComparisonPanel panel : kComparisonPanels)
        content.current[std::size_t(panel)] = m_maps->currentCell(panel);
    return comparisonFigure(content,
                            {comparison.nameA, comparison.nameB, summaryText(comparison), comparison.note,
                             comparisonReadout(comparison, ComparisonPanel::A, content.current[0])},
                            options);
}

void ComparePage::zoomIn()
{
    m_maps->zoomIn();
}

void ComparePage::zoomOut()
{
    m_maps->zoomOut();
}

void ComparePage::showWhole()
{
    m_maps->showWhole();
}

} // namespace heed
