// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/colorscheme.h"

#include <QApplication>
#include <QGuiApplication>
#include <QStyleHints>

#include <utility>

namespace heed {

namespace {

struct SchemeColors
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb muted;
    QRgb light;
    QRgb mid;
    QRgb dark;
    QRgb accent;
    QRgb accentText;
    QRgb link;
    QRgb toolTip;
};

constexpr SchemeColors kLight{
    .window = 0xfff3f4f6,
    .base = 0xffffffff,
    .alternate = 0xfff8f9fb,
    .button = 0xfffafbfc,
    .text = 0xff1d2330,
    .muted = 0xff8a93a3,
    .light = 0xffffffff,
    .mid = 0xffc9ced6,
    .dark = 0xffa9b0bb,
    .accent = 0xff2f6fde,
    .accentText = 0xffffffff,
    .link = 0xff1f5fd0,
    .toolTip = 0xffffffff,
};

constexpr SchemeColors kDark{
    .window = 0xff1f2228,
    .base = 0xff17191e,
    .alternate = 0xff1c1f25,
    .button = 0xff2b2f37,
    .text = 0xffe4e7ec,
    .muted = 0xff7d8694,
    .light = 0xff3a3f49,
    .mid = 0xff3a3f49,
    .dark = 0xff101216,
    .accent = 0xff5b93f5,
    .accentText = 0xff0d1118,
    .link = 0xff86b0fa,
    .toolTip = 0xff2b2f37,
};

QPalette makePalette(const SchemeColors& colors)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor::fromRgb(color)); };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::ToolTipBase, colors.toolTip);
    set(QPalette::ToolTipText, colors.text);
    set(QPalette::PlaceholderText, colors.muted);
    set(QPalette::Text, colors.text);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, colors.accentText);
    set(QPalette::Light, colors.light);
    set(QPalette::Midlight, colors.alternate);
    set(QPalette::Mid, colors.mid);
    set(QPalette::Dark, colors.dark);
    set(QPalette::Shadow, 0xff000000);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, colors.accentText);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colors.muted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(colors.mid));
    return palette;
}

/// Whether the desktop asks for dark, read before any palette of ours is set.
bool isDesktopDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    static const bool wasDark = [] {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    }();
    return wasDark;
}

} // namespace

QPalette paletteOf(ColorScheme scheme)
{
    return makePalette(scheme == ColorScheme::Dark ? kDark : kLight);
}

void applyColorScheme(ColorScheme scheme)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // For what the palette does not reach: title bars and native dialogs.
    QGuiApplication::styleHints()->setColorScheme(scheme == ColorScheme::System ? Qt::ColorScheme::Unknown
                                                  : scheme == ColorScheme::Dark ? Qt::ColorScheme::Dark
                                                                                : Qt::ColorScheme::Light);
#endif
    const bool isDark = scheme == ColorScheme::System ? isDesktopDark() : scheme == ColorScheme::Dark;
    QApplication::setPalette(paletteOf(isDark ? ColorScheme::Dark : ColorScheme::Light));
}

void followDesktopColors([[maybe_unused]] QObject* context, [[maybe_unused]] std::function<bool()> isWanted)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
                     [isWanted = std::move(isWanted)] {
                         if (isWanted())
                             applyColorScheme(ColorScheme::System);
                     });
#endif
}

} // namespace heed
