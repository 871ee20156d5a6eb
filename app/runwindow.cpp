// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/firstpaintreporter.h"
#include "app/cli/modelarguments.h"
#include "app/colorscheme.h"
#include "app/habits/windowhabits.h"
#include "app/icon.h"
#include "app/language.h"
#include "app/mainwindow.h"
#include "app/models/modelmanager.h"
#include "app/models/windowmodels.h"
#include "app/session/windowsessions.h"
#include "app/windowrequest.h"

#include <QApplication>
#include <QPixmap>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace heed {

namespace {

constexpr int kSettleInterval = 20; ///< milliseconds between two looks at whether all is drawn

ColorScheme toColorScheme(const std::string& name)
{
    return name == "dark" ? ColorScheme::Dark : name == "light" ? ColorScheme::Light : ColorScheme::System;
}

/// "1280x800"; invalid when it is something else.
QSize toSize(const std::string& text)
{
    const QStringList parts = QString::fromStdString(text).split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

/// Takes a picture of the window, or of its list of models when that is shown, once its translation is shown and
/// drawn, and ends the program with an ExitCode.
class WindowGrabber : public QObject
{
public:
    WindowGrabber(MainWindow* window, const QString& file) : QObject(window), m_window(window), m_file(file)
    {
        connect(window, &MainWindow::translationShown, this, [this] { m_timer.start(kSettleInterval); });
        // The window shows a model's fault, too: this comes after what is said of the model itself.
        connect(
            window, &MainWindow::faultShown, this, [this](const QString& sentence) { fail(sentence, ExitFailure); },
            Qt::QueuedConnection);
        for (TranslationService* service : {&window->service(), &window->secondModel().service()}) {
            connect(service, &TranslationService::modelLoadFailed, this,
                    [this](const QString& sentence) { fail(sentence, ExitModelFailure); });
        }
        connect(&m_timer, &QTimer::timeout, this, &WindowGrabber::grabWhenSettled);
    }

    void fail(const QString& sentence, ExitCode code)
    {
        m_timer.stop();
        if (std::exchange(m_hasFailed, true))
            return;
        std::fprintf(stderr, "heed: %s\n", qUtf8Printable(sentence));
        QCoreApplication::exit(code);
    }

private:
    void grabWhenSettled()
    {
        if (!m_window->isSettled())
            return;
        m_timer.stop();
        if (QWidget* focused = m_window->focusWidget())
            focused->clearFocus(); // a blinking cursor would make every picture another
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what the last change has moved
        QWidget* shown = m_window->models().isManagerShown() ? &m_window->models().manager() : nullptr;
        if ((shown ? shown : m_window)->grab().save(m_file, "PNG"))
            QCoreApplication::exit(ExitOk);
        else
            fail(QStringLiteral("cannot write \"%1\".").arg(m_file), ExitFailure);
    }

    MainWindow* m_window;
    QString m_file;
    QTimer m_timer;
    bool m_hasFailed = false;
};

/// Opens what was asked for. @param grabber is told when there is nothing to show; null: none.
void open(MainWindow& window, const WindowRequest& request, WindowGrabber* grabber)
{
    if (request.alignment || request.session) {
        window.startWithoutText(request.model);
        if (request.alignment)
            window.sessions().openAlignment(*request.alignment);
        else
            window.openSession(QString::fromStdString(request.session->string()));
    } else {
        const auto text = request.text ? std::optional(QString::fromStdString(*request.text)) : std::nullopt;
        if (!window.start(request.model, text) && grabber)
            grabber->fail(QString::fromLatin1(kNoModel), ExitModelFailure);
    }
    if (request.secondModel)
        window.compareWith(QString::fromStdString(request.secondModel->string()));
    if (request.modelsBelow)
        window.models().showWith(QString::fromStdString(request.modelsBelow->string()));
}

} // namespace

int runWindow(int& argc, char** argv, const WindowRequest& request)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("heed"));
    QApplication::setApplicationDisplayName(QStringLiteral("Heed"));
    QApplication::setWindowIcon(icon(QStringLiteral("heed")));
    QApplication::setDesktopFileName(QStringLiteral("org.heed.Heed"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));

    // A picture shows what a newcomer sees, and leaves no trace in the user's settings.
    const bool isThrowaway = request.grabFile || request.reportsFirstPaint;
    const QTemporaryDir folder;
    auto settings = isThrowaway ? std::make_unique<Settings>(
                        std::make_unique<QSettings>(folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat))
                                : std::make_unique<Settings>();
    const ColorScheme scheme = request.theme ? toColorScheme(*request.theme) : settings->colorScheme();
    applyColorScheme(scheme);
    applyLanguage(request.language
                      ? languageFromCode(QString::fromStdString(*request.language)).value_or(Language::System)
                      : settings->language());

    const auto factory = [device = request.device](const std::filesystem::path& model, LoadOptions options) {
        options.device = device;
        return openTranslator(model, options);
    };
    MainWindow window(factory, std::move(settings), systemFileDialogs());
    if (request.size)
        window.resize(toSize(*request.size));
    if (request.view)
        window.setStageView(stageViewNamed(*request.view).value_or(kStageViewNames.front().view));
    if (request.tourStop || !isThrowaway)
        window.habits().offerTour(request.tourStop ? std::optional(*request.tourStop - 1) : std::nullopt);
    if (request.view && (request.session || request.alignment)) { // a session has a view of its own
        QObject::connect(&window, &MainWindow::translationShown, &window,
                         [&window, view = stageViewNamed(*request.view).value_or(kStageViewNames.front().view)] {
                             window.setStageView(view);
                         });
    }
    window.show();
    WindowGrabber* const grabber
        = !request.grabFile ? nullptr : new WindowGrabber(&window, QString::fromStdString(request.grabFile->string()));
    if (request.reportsFirstPaint) {
        new FirstPaintReporter(&window);
        return QApplication::exec();
    }
    // After the first paint, so that the window is there before the engine is read from disk.
    QTimer::singleShot(0, &window, [&window, &request, grabber] { open(window, request, grabber); });
    return QApplication::exec();
}

} // namespace heed
