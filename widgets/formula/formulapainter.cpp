// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/formulapainter.h"

#include "widgets/formula/strippainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

void FormulaPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintMath(painter);
    paintTokens(painter, layout.queries, data.queryLabels, data.numbers.query);
    paintTokens(painter, layout.keys, data.keyLabels, key);
    paintWords(painter);
    paintColumnTitles(painter);
    for (int row = 0; row < int(sheet.head.size()); ++row)
        paintRow(painter, sheet.head[std::size_t(row)], layout.headRow(row), false);

    painter.save();
    painter.setClipRect(layout.body);
    for (int row = 0; row < int(sheet.rows.size()); ++row) {
        const QRectF rect = layout.bodyRow(row, scrolled);
        if (!rect.intersects(layout.body))
            continue;
        const bool isCurrent = row == sheet.current;
        if (isCurrent || row == hovered)
            painter.fillRect(rect, isCurrent ? blended(theme.background, theme.accent, 0.16) : theme.surface);
        paintRow(painter, sheet.rows[std::size_t(row)], rect, isCurrent);
    }
    painter.restore();

    if (!sheet.foot.empty())
        painter.fillRect(QRectF(Theme::kPadding, layout.foot.top() - Theme::kSpacing / 2.0,
                                layout.foot.width() - 2.0 * Theme::kPadding, 1.0),
                         theme.mutedText);
    for (int row = 0; row < int(sheet.foot.size()); ++row)
        paintRow(painter, sheet.foot[std::size_t(row)], layout.footRow(row), true);
}

void FormulaPainter::paintMath(QPainter& painter) const
{
    QRectF active; // in one piece: the projections are in several
    for (const MathRun& run : layout.math.runs) {
        if (step == FormulaStep::Projections)
            break;
        if (run.belongsTo(step)
            && !(run.text.size() == 1 && !run.text.front().isLetterOrNumber() && step == FormulaStep::Softmax))
            active |= run.rect;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(active.isNull() ? QBrush() : blended(theme.background, theme.accent, 0.16));
    painter.drawRoundedRect(active.adjusted(-4.0, -1.0, 4.0, 1.0), Theme::kRadius, Theme::kRadius);
    for (const MathRun& run : layout.math.runs) {
        painter.setFont(run.font);
        painter.setPen(run.belongsTo(step) ? theme.accent : theme.text);
        painter.drawText(run.baseline, run.text);
    }
    painter.fillRect(layout.math.fractionBar, theme.text);
    painter.fillRect(layout.math.root, step == FormulaStep::Scaling ? theme.accent : theme.text);
}

void FormulaPainter::paintTokens(QPainter& painter, const FormulaTokens& tokens, const QStringList& labels,
                                 int current) const
{
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    const QRectF& line = tokens.line;
    painter.drawText(QRectF(Theme::kPadding, line.top(), line.left() - Theme::kPadding, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, tokens.caption);
    for (const QRectF& more : {tokens.before, tokens.after}) {
        if (!more.isEmpty())
            painter.drawText(more, Qt::AlignCenter | Qt::TextSingleLine, QStringLiteral("…"));
    }
    for (const FormulaToken& chip : tokens.chips) {
        const bool isCurrent = chip.token == current;
        if (isCurrent) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
            painter.drawRoundedRect(chip.rect, Theme::kRadius, Theme::kRadius);
        }
        painter.setPen(isCurrent ? theme.accentText : theme.text);
        painter.drawText(chip.rect, Qt::AlignCenter | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(labels.value(chip.token), Qt::ElideRight, chip.rect.width()));
    }
}

void FormulaPainter::paintWords(QPainter& painter) const
{
    painter.setFont(bold(font));
    painter.setPen(theme.text);
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QCoreApplication::translate("heed::FormulaView", "Step %1 of %2: %3")
                         .arg(int(step) + 1)
                         .arg(kFormulaSteps.size())
                         .arg(stepTitle(step, data)));
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(layout.sentence, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     stepExplanation(step, data, key));
}

void FormulaPainter::paintColumnTitles(QPainter& painter) const
{
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    const QFontMetricsF metrics(painter.font());
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const QRectF rect = layout.cell(layout.columnTitles, column);
        const bool isText = sheet.columns[column].kind == FormulaColumn::Kind::Text;
        painter.drawText(rect, (isText ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(sheet.columns[column].title, Qt::ElideRight, rect.width()));
    }
}

void FormulaPainter::paintRow(QPainter& painter, const FormulaRow& row, const QRectF& rect, bool isCurrent) const
{
    painter.setFont(isCurrent ? bold(font) : font);
    painter.setPen(theme.text);
    const QRectF label(layout.labels.left(), rect.top(), layout.labels.width(), rect.height());
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(row.label, Qt::ElideRight, label.width()));
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const FormulaCell& cell = row.cells[column];
        const QRectF place = layout.cell(rect, column);
        if (!cell.strip.empty())
            paintStrip(painter, place.adjusted(0.0, 1.0, 0.0, -1.0), cell.strip,
                       cell.range > 0.0 ? cell.range : sheet.columns[column].range, theme);
        if (!cell.text.isEmpty()) {
            painter.setFont(font);
            painter.setPen(theme.text);
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, cell.text);
        }
        if (sheet.columns[column].kind == FormulaColumn::Kind::Bar && &row >= sheet.rows.data()
            && &row < sheet.rows.data() + sheet.rows.size())
            paintBar(painter, sheet.columns[column], cell, place, isCurrent);
    }
}

void FormulaPainter::paintBar(QPainter& painter, const FormulaColumn& column, const FormulaCell& cell,
                              const QRectF& rect, bool isCurrent) const
{
    const double zero = column.isSigned ? rect.center().x() : rect.left();
    const double length = column.isSigned ? rect.width() / 2.0 : rect.width();
    if (cell.isMasked) {
        painter.fillRect(rect, QBrush(theme.line, Qt::BDiagPattern));
    } else {
        const double end = zero + length * std::clamp(cell.value / column.range, -1.0, 1.0);
        const QColor plain = column.isSigned ? signedColor(cell.value < 0.0 ? -0.8 : 0.8, theme)
                                             : blended(theme.background, theme.accent, isCurrent ? 1.0 : 0.6);
        painter.fillRect(
            QRectF(QPointF(std::min(zero, end), rect.top() + 3.0), QPointF(std::max(zero, end), rect.bottom() - 3.0)),
            plain);
    }
    painter.fillRect(QRectF(std::round(zero), rect.top() - 2.0, 1.0, rect.height() + 4.0), theme.line);
}

} // namespace heed
