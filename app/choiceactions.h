// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QActionGroup>
#include <QList>
#include <QString>

class QMenu;

namespace heed {

/// One of several choices as checkable actions, for menus and segmented buttons. The values are an enumeration's.
///
///     auto* kinds = new ChoiceActions(tr("Kind of attention"), this);
///     kinds->add(AttentionKind::Cross, tr("&Cross-attention"), tr("…"));
///     connect(kinds, &ChoiceActions::chosen, state, [state](int kind) { state->setKind(AttentionKind(kind)); });
class ChoiceActions : public QObject
{
    Q_OBJECT

public:
    explicit ChoiceActions(const QString& name, QObject* parent);

    template <typename Enum>
    QAction* add(Enum value, const QString& text, const QString& toolTip)
    {
        return addValue(int(value), text, toolTip);
    }

    /// Checks a choice; emits nothing.
    template <typename Enum>
    void setCurrent(Enum value)
    {
        setCurrentValue(int(value));
    }

    /// Alt+Shift and a letter for each choice, in the order in which they were added.
    void setLetters(QLatin1String letters);

    const QString& name() const { return m_name; }
    QList<QAction*> actions() const { return m_group->actions(); }
    void setEnabled(bool isEnabled) { m_group->setEnabled(isEnabled); }

    /// A menu of the choices, owned by `parent`.
    QMenu* addTo(QMenu* parent) const;

Q_SIGNALS:
    void chosen(int value); ///< by the user

private:
    QAction* addValue(int value, const QString& text, const QString& toolTip);
    void setCurrentValue(int value);

    QString m_name;
    QActionGroup* m_group;
};

} // namespace heed
