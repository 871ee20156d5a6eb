// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/formulalayout.h"

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kPadding = Theme::kPadding;
constexpr double kGap = 10.0;        // between columns
constexpr double kLargestRow = 30.0; // height
constexpr double kChipPadding = 6.0;
const QString kMore = QStringLiteral("…");
constexpr double kKeysGap = 8.0; // above and below the line of keys

QFont mathFont(const QFont& font)
{
    QFont large = font;
    if (font.pointSizeF() > 0.0)
        large.setPointSizeF(font.pointSizeF() * 1.5);
    else
        large.setPixelSize(int(font.pixelSize() * 1.5));
    return large;
}

double widestText(const FormulaSheet& sheet, std::size_t column, const QFontMetricsF& metrics,
                  const QFontMetricsF& titleMetrics)
{
    double widest = titleMetrics.horizontalAdvance(sheet.columns[column].title);
    for (const auto* rows : {&sheet.head, &sheet.rows, &sheet.foot}) {
        for (const FormulaRow& row : *rows)
            widest = std::max(widest, metrics.horizontalAdvance(row.cells[column].text));
    }
    return widest + 2.0;
}

void placeColumns(FormulaLayout& layout, const FormulaSheet& sheet, double width, const QFont& font)
{
    const QFontMetricsF metrics(font);
    QFont bold = font; // as the chosen row's name is written
    bold.setBold(true);
    const QFontMetricsF boldMetrics(bold);
    double widest = 0.0;
    for (const auto* rows : {&sheet.head, &sheet.rows, &sheet.foot}) {
        for (const FormulaRow& row : *rows)
            widest = std::max(widest, boldMetrics.horizontalAdvance(row.label));
    }
    layout.labels = QRectF(kPadding, 0.0, std::min(widest + 2.0, width * 0.2), 1.0);

    // Texts take what they need; strips and bars share the rest, a strip as much as two bars.
    std::vector<double> widths;
    double room = width - layout.labels.right() - kPadding;
    double shares = 0.0;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const bool isText = sheet.columns[column].kind == FormulaColumn::Kind::Text;
        widths.push_back(isText ? widestText(sheet, column, metrics, QFontMetricsF(smallFont(font))) : 0.0);
        room -= widths.back() + kGap;
        shares += isText ? 0.0 : sheet.columns[column].kind == FormulaColumn::Kind::Strip ? 2.0 : 1.0;
    }
    double x = layout.labels.right();
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        if (sheet.columns[column].kind != FormulaColumn::Kind::Text)
            widths[column] = std::max(
                24.0, room / shares * (sheet.columns[column].kind == FormulaColumn::Kind::Strip ? 2.0 : 1.0));
        layout.columns.emplace_back(x + kGap, 0.0, widths[column], 1.0);
        x += kGap + widths[column];
    }
}

/// The chosen token and as many neighbours on both sides as have room, with "…" for the others.
void placeChips(FormulaTokens& tokens, const QStringList& labels, int chosen, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const auto widthOf = [&](int token) { return metrics.horizontalAdvance(labels.value(token)) + 2.0 * kChipPadding; };
    const int count = int(labels.size());
    double all = 0.0;
    for (int token = 0; token < count; ++token)
        all += widthOf(token);
    const double more = all > tokens.line.width() ? metrics.horizontalAdvance(kMore) + 2.0 * kChipPadding : 0.0;
    const double room = tokens.line.width() - 2.0 * more;
    int first = chosen, end = first + 1;
    double used = widthOf(first);
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        if (first > 0 && used + widthOf(first - 1) <= room) {
            used += widthOf(--first);
            hasGrown = true;
        }
        if (end < count && used + widthOf(end) <= room) {
            used += widthOf(end++);
            hasGrown = true;
        }
    }
    const QRectF& line = tokens.line;
    double x = line.left();
    if (first > 0) {
        tokens.before = QRectF(x, line.top(), more, line.height());
        x += more;
    }
    for (int token = first; token < end; ++token) {
        const double width = std::min(widthOf(token), room);
        tokens.chips.push_back({token, QRectF(x, line.top(), width, line.height())});
        x += width;
    }
    if (end < count)
        tokens.after = QRectF(x, line.top(), more, line.height());
}

FormulaTokens tokenLine(const QString& caption, const QStringList& labels, int chosen, double y, double width,
                        const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double before = std::ceil(metrics.horizontalAdvance(caption)) + kGap;
    FormulaTokens tokens{caption, {}, {}, {}, {}};
    tokens.line = QRectF(kPadding + before, y, width - 2.0 * kPadding - before, std::ceil(metrics.height()) + 6.0);
    placeChips(tokens, labels, chosen, font);
    return tokens;
}

/// @returns where the sheet begins
double placeHeading(FormulaLayout& layout, const FormulaData& data, int key, double width, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double line = std::ceil(metrics.height());
    const MathTerms terms{.isScaled = data.numbers.scale != 1.0F, .hasBias = !data.numbers.bias.empty()};
    layout.math = MathLine::of({kPadding, 0.0}, mathFont(font), terms);
    const double half = std::ceil(std::max(-layout.math.bounds.top(), layout.math.bounds.bottom()));
    layout.math = MathLine::of({kPadding, kPadding + half}, mathFont(font), terms);
    double y = kPadding + 2.0 * half + Theme::kSpacing;
    layout.queries = tokenLine(QCoreApplication::translate("heed::FormulaView", "Query"), data.queryLabels,
                               data.numbers.query, y, width, font);
    y = layout.queries.line.bottom() + kPadding;
    layout.title = QRectF(kPadding, y, width - 2.0 * kPadding, line + 8.0);
    y = layout.title.bottom() + 2.0;
    double height = 0.0; // of the longest explanation: the sheet stays where it is from step to step
    for (const FormulaStep any : kFormulaSteps) {
        const QRectF bounds = metrics.boundingRect(QRectF(0.0, 0.0, width - 2.0 * kPadding, 1e4), Qt::TextWordWrap,
                                                   stepExplanation(any, data, key));
        height = std::max(height, std::ceil(bounds.height()));
    }
    layout.sentence = QRectF(kPadding, y, width - 2.0 * kPadding, height);
    return layout.sentence.bottom() + Theme::kSpacing;
}

} // namespace

FormulaLayout FormulaLayout::of(const FormulaData& data, const FormulaSheet& sheet, int key, QSizeF size,
                                const QFont& font)
{
    FormulaLayout layout;
    if (data.isEmpty())
        return layout;
    const double width = std::max(size.width(), 240.0);
    const double top = placeHeading(layout, data, key, width, font);
    placeColumns(layout, sheet, width, font);

    const double smallest = std::ceil(QFontMetricsF(font).height()) + 4.0;
    const double titles
        = sheet.isOfOneKey ? smallest + 2.0 + 2.0 * kKeysGap : std::ceil(QFontMetricsF(smallFont(font)).height()) + 6.0;
    const auto rows = double(sheet.rows.size());
    const double fixedRows = double(sheet.head.size() + sheet.foot.size());
    const double separator = sheet.foot.empty() ? 0.0 : Theme::kSpacing;
    const double room = size.height() > 0.0 ? size.height() - top - titles - separator - kPadding : 0.0;
    layout.rowHeight = std::clamp(std::floor(room / (rows + fixedRows)), smallest, kLargestRow);
    layout.contentHeight = layout.rowHeight * rows;
    layout.head = QRectF(0.0, top, width, layout.rowHeight * double(sheet.head.size()));
    layout.columnTitles = QRectF(0.0, layout.head.bottom(), width, titles);
    if (sheet.isOfOneKey && key >= 0)
        layout.keys = tokenLine(QCoreApplication::translate("heed::FormulaView", "Key"), data.keyLabels, key,
                                layout.head.bottom() + kKeysGap, width, font);
    const double visible
        = size.height() > 0.0 ? std::max(layout.rowHeight, room - layout.rowHeight * fixedRows) : layout.contentHeight;
    layout.body = QRectF(0.0, layout.columnTitles.bottom(), width, std::min(layout.contentHeight, visible));
    layout.foot = QRectF(0.0, layout.body.bottom() + separator, width, layout.rowHeight * double(sheet.foot.size()));
    return layout;
}

int FormulaTokens::tokenAt(const QPointF& position) const
{
    if (before.contains(position))
        return chips.front().token - 1;
    if (after.contains(position))
        return chips.back().token + 1;
    const auto found
        = std::ranges::find_if(chips, [&](const FormulaToken& chip) { return chip.rect.contains(position); });
    return found == chips.end() ? -1 : found->token;
}

QRectF FormulaLayout::headRow(int row) const
{
    return {0.0, head.top() + row * rowHeight, head.width(), rowHeight};
}

QRectF FormulaLayout::bodyRow(int row, double scrolled) const
{
    return {0.0, body.top() + row * rowHeight - scrolled, body.width(), rowHeight};
}

QRectF FormulaLayout::footRow(int row) const
{
    return {0.0, foot.top() + row * rowHeight, foot.width(), rowHeight};
}

QRectF FormulaLayout::cell(const QRectF& row, std::size_t column) const
{
    return {columns[column].left(), row.top() + 2.0, columns[column].width(), row.height() - 4.0};
}

int FormulaLayout::rowAt(const QPointF& position, double scrolled, int rows) const
{
    if (!body.contains(position))
        return -1;
    const int row = int((position.y() - body.top() + scrolled) / rowHeight);
    return row >= 0 && row < rows ? row : -1;
}

} // namespace heed
