// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/mathline.h"

#include <QFontMetricsF>

#include <algorithm>

namespace heed {

namespace {

constexpr double kScript = 0.68; // of the size of the letters

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0.0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(font.pixelSize() * factor)));
    return font;
}

/// Sets letters one after the other.
class Compositor
{
public:
    Compositor(MathLine& line, const QPointF& start, const QFont& font) : m_line(line), m_pen(start), m_font(font) { }

    void put(const QString& text, std::vector<FormulaStep> steps, bool isItalic = false)
    {
        QFont font = m_font;
        font.setItalic(isItalic);
        append(text, font, 0.0, std::move(steps));
    }
    void script(const QString& text, double rise, std::vector<FormulaStep> steps)
    {
        append(text, scaled(m_font, kScript), rise, std::move(steps));
    }
    void space(double width) { m_pen.rx() += width; }
    QPointF pen() const { return m_pen; }
    void moveTo(const QPointF& pen) { m_pen = pen; }

private:
    void append(const QString& text, const QFont& font, double rise, std::vector<FormulaStep> steps)
    {
        const QFontMetricsF metrics(font);
        const QPointF baseline = m_pen - QPointF(0.0, rise);
        const double width = metrics.horizontalAdvance(text);
        m_line.runs.push_back({text, font,
                               QRectF(baseline.x(), baseline.y() - metrics.ascent(), width, metrics.height()), baseline,
                               std::move(steps)});
        m_pen.rx() += width;
    }

    MathLine& m_line;
    QPointF m_pen;
    QFont m_font;
};

} // namespace

bool MathRun::belongsTo(FormulaStep step) const
{
    return std::ranges::find(steps, step) != steps.end();
}

namespace {

void putProduct(Compositor& pen, double thin, double height)
{
    using enum FormulaStep;
    pen.put(QStringLiteral("q"), {Projections, Vectors, Products}, true);
    pen.space(thin);
    pen.put(QStringLiteral("K"), {Vectors, Products, Projections}, true);
    pen.script(QStringLiteral("T"), 0.30 * height, {Products, Vectors, Projections});
}

/// qKᵀ over √d_k. @returns where it ends
double putFraction(MathLine& line, Compositor& pen, double middle, const QFontMetricsF& metrics)
{
    using enum FormulaStep;
    const double height = metrics.ascent() + metrics.descent();
    const double thin = metrics.horizontalAdvance(u'i') * 0.8;
    const QPointF fraction = pen.pen();
    pen.moveTo({fraction.x(), middle - 0.12 * height - metrics.descent()});
    pen.space(thin);
    putProduct(pen, thin, height);
    const double numeratorEnd = pen.pen().x();
    pen.moveTo({fraction.x(), middle + 0.12 * height + metrics.ascent()});
    pen.space(thin * 0.5);
    pen.put(QStringLiteral("√"), {Scaling});
    const double rootBegin = pen.pen().x();
    pen.put(QStringLiteral("d"), {Scaling}, true);
    pen.script(QStringLiteral("k"), -0.18 * height, {Scaling});
    line.root = QRectF(rootBegin, middle + 0.20 * height, pen.pen().x() - rootBegin, 1.0);
    const double end = std::max(numeratorEnd, pen.pen().x()) + thin;
    line.fractionBar = QRectF(fraction.x(), middle, end - fraction.x(), 1.0);
    // The shorter of both in the middle.
    const double shift = (end - thin - numeratorEnd) / 2.0;
    for (MathRun& run : line.runs) {
        if (shift > 0.0 && run.belongsTo(Products)) {
            run.rect.translate(shift, 0.0);
            run.baseline += QPointF(shift, 0.0);
        }
    }
    return end;
}

} // namespace

MathLine MathLine::of(const QPointF& leftMiddle, const QFont& font, const MathTerms& terms)
{
    using enum FormulaStep;
    const QFontMetricsF metrics(font);
    const double height = metrics.ascent() + metrics.descent();
    const double baseline = leftMiddle.y() + metrics.ascent() - height / 2.0;
    const double thin = metrics.horizontalAdvance(u'i') * 0.8;
    MathLine line;
    Compositor pen(line, {leftMiddle.x(), baseline}, font);
    pen.put(QStringLiteral("softmax"), {Softmax});
    pen.put(QStringLiteral("("), {Softmax});
    pen.space(thin);
    if (terms.isScaled) {
        const double end = putFraction(line, pen, leftMiddle.y(), metrics);
        pen.moveTo({end + thin, baseline});
    } else {
        putProduct(pen, thin, height);
        pen.space(2.0 * thin);
    }
    if (terms.hasBias) {
        pen.put(QStringLiteral("+ "), {});
        pen.put(QStringLiteral("b"), {Mask}, true);
        pen.space(2.0 * thin);
    }
    pen.put(QStringLiteral("+ "), {});
    pen.put(QStringLiteral("mask"), {Mask});
    pen.space(thin);
    pen.put(QStringLiteral(")"), {Softmax});
    pen.space(thin);
    pen.put(QStringLiteral("V"), {Values, Projections}, true);
    pen.space(2.0 * thin);
    pen.put(QStringLiteral("W"), {Output}, true);
    pen.script(QStringLiteral("O"), -0.18 * height, {Output});
    for (const MathRun& run : line.runs)
        line.bounds |= run.rect;
    return line;
}

std::optional<FormulaStep> MathLine::stepAt(const QPointF& position) const
{
    for (const MathRun& run : runs) {
        if (!run.steps.empty() && run.rect.adjusted(-3.0, -2.0, 3.0, 2.0).contains(position))
            return run.steps.front();
    }
    return std::nullopt;
}

} // namespace heed
