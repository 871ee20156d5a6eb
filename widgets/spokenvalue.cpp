// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/spokenvalue.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace heed {

namespace {

constexpr const char* kSpokenValue = "_heed_spokenValue";
constexpr const char* kRole = "_heed_accessibleRole";

class AccessibleView : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text which) const override
    {
        const QString spoken = widget()->property(kSpokenValue).toString();
        if (which == QAccessible::Value)
            return spoken;
        if (which != QAccessible::Description)
            return QAccessibleWidget::text(which);
        // Screen readers on Linux do not read the value of charts and lists; the description they do.
        const QString description = QAccessibleWidget::text(which);
        return spoken.isEmpty() ? description : spoken + u' ' + description;
    }
};

// Qt asks for every class name of an object, the most derived first.
QAccessibleInterface* makeInterface(const QString& /*className*/, QObject* object)
{
    const QVariant role = object ? object->property(kRole) : QVariant();
    if (!role.isValid() || !object->isWidgetType())
        return nullptr;
    return new AccessibleView(static_cast<QWidget*>(object), QAccessible::Role(role.toInt()));
}

} // namespace

void makeAccessible(QWidget* view, QAccessible::Role role)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
    view->setProperty(kRole, int(role));
}

void setSpokenValue(QWidget* view, const QString& sentence)
{
    if (view->property(kSpokenValue).toString() == sentence)
        return;
    view->setProperty(kSpokenValue, sentence);
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent valueChanged(view, sentence);
    QAccessible::updateAccessibility(&valueChanged);
    QAccessibleEvent descriptionChanged(view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&descriptionChanged);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (view->hasFocus() && !sentence.isEmpty()) {
        QAccessibleAnnouncementEvent announcement(view, sentence);
        QAccessible::updateAccessibility(&announcement);
    }
#endif
}

} // namespace heed
