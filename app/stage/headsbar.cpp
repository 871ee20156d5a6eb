// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/headsbar.h"

#include "app/focusgroup.h"
#include "app/icon.h"
#include "app/sectionheading.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <utility>

namespace heed {

namespace {

using Keep = GalleryFilter::Keep;

constexpr int kByPlace = -1;       // data of the first entry of the sort box; the others hold a HeadMeasure
constexpr int kMeasureShift = 100; // data of the keep box: Keep + kMeasureShift · HeadMeasure

int dataOf(Keep keep, HeadMeasure measure = HeadMeasure::Entropy)
{
    return int(keep) + kMeasureShift * int(measure);
}

QComboBox* makeBox(const QString& name, const QString& toolTip, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4); // in a narrow stage; there is more room in others
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMaximumWidth(170);
    return box;
}

} // namespace

HeadsBar::HeadsBar(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent),
      m_sort(makeBox(tr("Sort by"), tr("In which order the heads are shown"), this)),
      m_direction(new QToolButton(this)),
      m_keep(makeBox(tr("Keep"), tr("Which heads are shown"), this)),
      m_value(new QDoubleSpinBox(this)),
      m_count(new QLabel(this))
{
    m_direction->setAutoRaise(true);
    m_direction->setCheckable(true);
    m_direction->setToolTip(tr("Largest first, or smallest first"));
    m_direction->setAccessibleName(tr("Largest first"));
    m_value->setAccessibleName(tr("Limit"));
    m_value->setKeyboardTracking(false);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPanelSpacing);
    auto* sortLabel = new QLabel(tr("Sort"), this);
    sortLabel->setBuddy(m_sort);
    auto* keepLabel = new QLabel(tr("Keep"), this);
    keepLabel->setBuddy(m_keep);
    row->addWidget(sortLabel);
    row->addWidget(m_sort, 1);
    row->addWidget(m_direction);
    row->addWidget(keepLabel);
    row->addWidget(m_keep, 1);
    row->addWidget(m_value);
    row->addWidget(m_count);
    row->addStretch();
    QList<QAbstractButton*> buttons;
    for (QAction* action : actions) {
        buttons += makeToolButton(action, this);
        row->addWidget(buttons.last());
    }
    new FocusGroup(buttons, FocusGroup::Kind::Commands, this);
    fillChoices();
    adaptToFilter();
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this] {
        adaptToFilter();
        Q_EMIT orderChanged(order());
    });
    connect(m_direction, &QToolButton::toggled, this, [this] {
        adaptToFilter();
        Q_EMIT orderChanged(order());
    });
    connect(m_keep, &QComboBox::currentIndexChanged, this, [this] {
        adaptToFilter();
        Q_EMIT filterChanged(filter());
    });
    connect(m_value, &QDoubleSpinBox::valueChanged, this, [this] { Q_EMIT filterChanged(filter()); });
}

void HeadsBar::fillChoices()
{
    const int sort = m_sort->count() > 0 ? m_sort->currentData().toInt() : kByPlace;
    const int keep = m_keep->count() > 0 ? m_keep->currentData().toInt() : dataOf(Keep::Everything);
    m_sort->clear();
    m_keep->clear();
    m_sort->addItem(tr("Layer and head"), kByPlace);
    m_keep->addItem(tr("Every head"), dataOf(Keep::Everything));
    m_keep->addItem(tr("Previous token"), dataOf(Keep::PreviousToken));
    m_keep->addItem(tr("Same place"), dataOf(Keep::SameToken));
    m_keep->addItem(tr("Next token"), dataOf(Keep::NextToken));
    m_keep->addItem(tr("Other fixed offset"), dataOf(Keep::OtherOffset));
    m_keep->addItem(tr("Sinks"), dataOf(Keep::Sink));
    m_keep->addItem(tr("Focused"), dataOf(Keep::Focused));
    m_keep->addItem(tr("Broad"), dataOf(Keep::Broad));
    m_keep->addItem(tr("Mixed"), dataOf(Keep::Mixed));
    m_keep->insertSeparator(m_keep->count());
    for (const HeadMeasure measure : kHeadMeasures) {
        if (measure == HeadMeasure::Alignment && !m_offersAlignment)
            continue;
        m_sort->addItem(displayName(measure), int(measure));
        m_sort->setItemData(m_sort->count() - 1, explanationOf(measure), Qt::ToolTipRole);
        for (const auto& [test, text] :
             {std::pair(Keep::AtLeast, tr("%1 at least")), {Keep::AtMost, tr("%1 at most")}}) {
            m_keep->addItem(text.arg(displayName(measure)), dataOf(test, measure));
            m_keep->setItemData(m_keep->count() - 1, explanationOf(measure), Qt::ToolTipRole);
        }
    }
    m_sort->setCurrentIndex(std::max(0, m_sort->findData(sort)));
    m_keep->setCurrentIndex(std::max(0, m_keep->findData(keep)));
    for (QComboBox* box : {m_sort, m_keep})
        box->setMaxVisibleItems(24);
}

void HeadsBar::adaptToFilter()
{
    m_direction->setVisible(!order().isByPlace);
    m_direction->setIcon(icon(m_direction->isChecked() ? QStringLiteral("down") : QStringLiteral("up")));
    const GalleryFilter present = filter();
    const bool hasValue = present.keep == Keep::AtLeast || present.keep == Keep::AtMost;
    m_value->setVisible(hasValue);
    if (!hasValue)
        return;
    const bool isEntropy = present.measure == HeadMeasure::Entropy;
    const QSignalBlocker blocker(m_value);
    m_value->setRange(0.0, isEntropy ? 9.99 : 1.0);
    m_value->setSingleStep(isEntropy ? 0.1 : 0.05);
    if (m_value->value() == 0.0)
        m_value->setValue(isEntropy ? 1.0 : 0.5);
}

void HeadsBar::setAlignmentOffered(bool isOffered)
{
    if (isOffered == m_offersAlignment)
        return;
    m_offersAlignment = isOffered;
    const GalleryOrder orderBefore = order();
    const GalleryFilter filterBefore = filter();
    {
        const QSignalBlocker sortBlocker(m_sort);
        const QSignalBlocker keepBlocker(m_keep);
        fillChoices();
    }
    adaptToFilter();
    if (order() != orderBefore)
        Q_EMIT orderChanged(order());
    if (filter() != filterBefore)
        Q_EMIT filterChanged(filter());
}

void HeadsBar::showCount(int shown, int total)
{
    m_count->setText(shown == total ? QString() : tr("%1 of %2").arg(shown).arg(total));
    m_count->setToolTip(tr("Heads that are shown"));
}

GalleryOrder HeadsBar::order() const
{
    const int chosen = m_sort->currentData().toInt();
    if (chosen == kByPlace)
        return {};
    return {.isByPlace = false, .measure = HeadMeasure(chosen), .isDescending = m_direction->isChecked()};
}

QString HeadsBar::description() const
{
    QStringList sentences;
    if (const GalleryOrder order = this->order(); !order.isByPlace) {
        const QString text
            = order.isDescending ? tr("Heads sorted by %1, largest first.") : tr("Heads sorted by %1, smallest first.");
        sentences << text.arg(m_sort->currentText().toLower());
    }
    if (const GalleryFilter filter = this->filter(); filter.keep != Keep::Everything) {
        const bool hasValue = filter.keep == Keep::AtLeast || filter.keep == Keep::AtMost;
        const QString kept = m_keep->currentText() + (hasValue ? u' ' + m_value->text() : QString());
        sentences << (m_count->text().isEmpty() ? tr("Heads kept: %1.").arg(kept)
                                                : tr("Heads kept: %1 (%2).").arg(kept, m_count->text()));
    }
    return sentences.join(u' ');
}

GalleryFilter HeadsBar::filter() const
{
    const int chosen = m_keep->currentData().toInt();
    return {Keep(chosen % kMeasureShift), HeadMeasure(chosen / kMeasureShift), m_value->value()};
}

} // namespace heed
