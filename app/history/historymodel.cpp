// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historymodel.h"

#include "app/decodingpanel.h"
#include "app/export/caption.h"
#include "app/history/translationhistory.h"
#include "app/languagenames.h"
#include "app/modelsummary.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace heed {

namespace {

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::HistoryModel)
};

QString sourceText(const Translation& translation)
{
    return QString::fromStdString(translation.source).simplified();
}

QString duration(const Translation& translation)
{
    return Text::tr("%1 s").arg(decimalText(computingTime(translation).count(), 2));
}

QString origin(const Translation& translation)
{
    return translation.file.empty() ? duration(translation) : fileNameOf(translation);
}

/// The same in full.
QString place(const Translation& translation)
{
    return translation.file.empty() ? duration(translation)
                                    : QDir::toNativeSeparators(QString::fromStdString(translation.file.string()));
}

QString maker(const Translation& translation)
{
    if (isFromFile(translation))
        return Text::tr("attention from a file");
    QStringList parts{DecodingPanel::summary(translation.options)};
    if (const QString task = taskText(translation); !task.isEmpty())
        parts += task;
    if (std::ranges::any_of(translation.sentences, &SentenceTranslation::isForced))
        parts += Text::tr("translation given");
    if (std::ranges::any_of(translation.sentences, [](const auto& sentence) { return sentence.givenTokens > 0; }))
        parts += Text::tr("other word");
    if (translation.model && !translation.model->name.empty())
        parts += modelName(*translation.model);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString displayName(const HistoryEntry& entry)
{
    const Translation& translation = *entry.translation;
    QStringList parts{fileNameOf(translation)};
    if (parts.front().isEmpty() || !isFromFile(translation)) // a file of attention alone is its own maker
        parts += maker(translation);
    parts.removeAll(QString());
    return Text::tr("%1 (%2)").arg(sourceText(translation), parts.join(QStringLiteral(" · ")));
}

HistoryModel::HistoryModel(const TranslationHistory& history, QObject* parent)
    : QAbstractListModel(parent), m_history(history)
{
    connect(&history, &TranslationHistory::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_history.count();
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_history.count())
        return {};
    const Translation& translation = *m_history.entry(index.row()).translation;
    const QString target = QString::fromStdString(translation.text).simplified();
    switch (role) {
    case Qt::DisplayRole:
        return sourceText(translation);
    case Qt::ToolTipRole:
        return QStringList{sourceText(translation), target, maker(translation), place(translation)}.join(u'\n');
    case Qt::AccessibleTextRole:
        return Text::tr("%1, translated as %2, %3, %4")
            .arg(sourceText(translation), target, maker(translation), origin(translation));
    case TranslationRole:
        return target;
    case OriginRole:
        return origin(translation);
    case MakerRole:
        return maker(translation);
    default:
        return {};
    }
}

} // namespace heed
