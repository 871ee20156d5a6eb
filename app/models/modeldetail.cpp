// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modeldetail.h"

#include "app/icon.h"
#include "app/models/factstext.h"
#include "app/sectionheading.h"
#include "model/checkpoint/modelname.h"
#include "widgets/theme.h"

#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace heed {

namespace {

constexpr int kIconSize = 18;
constexpr double kNameScale = 1.3; ///< of the name's font
constexpr double kFaultShare = 0.16;
constexpr double kNoticeShare = 0.10;
constexpr QRgb kFaultColor = 0xffd9534f;

QLabel* makeText(const QString& text, QWidget* parent, bool isQuiet = false)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (isQuiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// What is wrong, and below it what to do.
QWidget* makeProblem(const QString& sentence, const QString& advice, bool isFatal, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Window); // a page's children have its role
    QPalette colors = parent->palette();
    const QColor tint = isFatal ? QColor::fromRgb(kFaultColor) : colors.color(QPalette::Highlight);
    colors.setColor(QPalette::Window,
                    blended(colors.color(QPalette::Base), tint, isFatal ? kFaultShare : kNoticeShare));
    frame->setPalette(colors);
    auto* mark = new QLabel(frame);
    mark->setPixmap(icon(isFatal ? QStringLiteral("warning") : QStringLiteral("about"))
                        .pixmap(QSize(kIconSize, kIconSize), frame->devicePixelRatioF()));
    mark->setAlignment(Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(kPanelSpacing);
    texts->addWidget(makeText(sentence, frame));
    if (!advice.isEmpty())
        texts->addWidget(makeText(advice, frame));
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(kPanelMargin, kPanelSpacing + 2, kPanelMargin, kPanelSpacing + 2);
    row->setSpacing(kPanelSpacing + 2);
    row->addWidget(mark);
    row->addLayout(texts, 1);
    frame->setAccessibleName(sentence);
    return frame;
}

/// "~/models/en-fr", with places to break the line: a path has no spaces.
QString pathText(const QString& folder)
{
    QString path = QDir::toNativeSeparators(folder);
    const QString home = QDir::toNativeSeparators(QDir::homePath()) + QDir::separator();
    if (path.startsWith(home))
        path.replace(0, home.size() - 1, QStringLiteral("~"));
    return path.replace(QDir::separator(), QString(QDir::separator()) + QChar(0x200b));
}

/// Below the folder's name a sentence need not repeat where it is.
QString withoutFolder(const std::string& sentence, const QString& folder)
{
    QString text = QString::fromStdString(sentence);
    text.remove(folder + u'/');
    return text.replace(folder, QString::fromStdString(modelNameOf(folder.toStdString())));
}

QGridLayout* makeTable(const std::vector<FactLine>& lines, QWidget* page)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kPanelMargin);
    grid->setVerticalSpacing(kPanelSpacing);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const FactLine& line : lines) {
        auto* label = new QLabel(line.label, page);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        auto* value = makeText(line.value, page);
        value->setAccessibleName(line.label);
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row++, 1);
    }
    return grid;
}

} // namespace

ModelDetail::ModelDetail(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("About the model"));
    setBackgroundRole(QPalette::Base);
}

/// An empty one. It takes its place when it is complete: Qt shows what is added to a visible one only later.
QWidget* ModelDetail::makePage()
{
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kPanelMargin + kPanelSpacing, kPanelMargin, kPanelMargin + kPanelSpacing, kPanelMargin);
    column->setSpacing(kPanelMargin);
    return page;
}

void ModelDetail::showModel(const QString& name, const QString& folder, const ModelFacts* facts,
                            const QString& openFault)
{
    QWidget* page = makePage();
    auto* column = static_cast<QVBoxLayout*>(page->layout());
    QLabel* heading = makeText(name, page);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * kNameScale);
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    auto* place = new QVBoxLayout;
    place->setSpacing(2);
    place->addWidget(heading);
    place->addWidget(makeText(pathText(folder), page, true));
    column->addLayout(place);
    if (!openFault.isEmpty())
        column->addWidget(makeProblem(openFault, {}, true, page));
    if (facts) {
        for (const ModelProblem& problem : facts->problems)
            column->addWidget(makeProblem(withoutFolder(problem.sentence, folder), faultAdvice(problem.fault),
                                          problem.isFatal(), page));
        column->addLayout(makeTable(factLines(*facts), page));
    } else {
        column->addWidget(makeText(tr("Reading…"), page, true));
    }
    column->addStretch();
    setWidget(page);
}

void ModelDetail::showHint(const QString& text)
{
    QWidget* page = makePage();
    page->layout()->addWidget(makeText(text, page, true));
    static_cast<QVBoxLayout*>(page->layout())->addStretch();
    setWidget(page);
}

} // namespace heed
