// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowactions.h"

#include "app/attentionview.h"
#include "app/choiceactions.h"
#include "app/colorscheme.h"
#include "app/examples/examplesmenu.h"
#include "app/icon.h"
#include "app/language.h"
#include "app/presentation.h"
#include "app/stage/stagepages.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace heed {

namespace {

struct ActionIcon
{
    const char* ours;
    const char* theme = ""; ///< freedesktop.org name
};

QAction* makeAction(QWidget* window, const QString& text, const QString& toolTip, ActionIcon icons,
                    const QKeySequence& shortcut = {})
{
    auto* action = new QAction(icon(QString::fromLatin1(icons.ours), QString::fromLatin1(icons.theme)), text, window);
    action->setShortcut(shortcut);
    action->setStatusTip(toolTip);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? toolTip : QStringLiteral("%1 (%2)").arg(toolTip, keys));
    window->addAction(action); // so that the shortcut works wherever the focus is
    return action;
}

} // namespace

WindowActions::WindowActions(QWidget* window) : QObject(window), m_window(window)
{
    makeFileActions();
    makeTranslationActions();
    makeGoActions();
    makeHistoryActions();
    makeViewActions();
    makeChoices();
    makePresentationChoices();
    makeSettingsChoices();
    examples = new ExamplesMenu(m_window);
}

void WindowActions::makeFileActions()
{
    openModel = makeAction(m_window, tr("&Open model folder…"), tr("Open another model"), {"open", "folder-open"},
                           QKeySequence::Open);
    manageModels
        = makeAction(m_window, tr("&Models…"), tr("The models that are known, what they are, and others to add"),
                     {"model"}, QKeySequence(Qt::CTRL | Qt::Key_M));
    openSession = makeAction(m_window, tr("Open &session or attention…"),
                             tr("Open a saved session, attention or alignments of another program; none needs a model"),
                             {"open", "document-open"}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    saveSession
        = makeAction(m_window, tr("&Save session…"), tr("Save all translations of this run with their attention"),
                     {"save", "document-save"}, QKeySequence::Save);
    recentSessions = new QMenu(tr("&Recent sessions"), m_window);
    exportPicture
        = makeAction(m_window, tr("Export &picture…"), tr("Save this view, a head or all heads as PNG, SVG or PDF"),
                     {"picture", "document-export"}, QKeySequence(Qt::CTRL | Qt::Key_E));
    exportPage
        = makeAction(m_window, tr("Export &web page…"), tr("Save every head as one page that opens in any browser"),
                     {"webpage", "text-html"}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    exportNumbers
        = makeAction(m_window, tr("Export &numbers…"), tr("Save attention as CSV, JSON, safetensors or NumPy's npz"),
                     {"numbers"}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    exportAlignment = makeAction(m_window, tr("Export &alignment…"),
                                 tr("Save which words belong together as Pharaoh, Marian's or Nematus' text"),
                                 {"words"}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    quit = makeAction(m_window, tr("&Quit"), tr("Close the window"), {"quit", "application-exit"},
                      QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void WindowActions::makeTranslationActions()
{
    editText = makeAction(m_window, tr("&Edit the text"), tr("Go to the source text"), {"edit"},
                          QKeySequence(Qt::CTRL | Qt::Key_L));
    translate = makeAction(m_window, tr("&Translate"), tr("Translate the text"), {"translate"},
                           QKeySequence(Qt::CTRL | Qt::Key_Return));
    translate->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    stop = makeAction(m_window, tr("&Stop"), tr("Stop translating"), {"stop"}, QKeySequence(Qt::CTRL | Qt::Key_Period));
    decodingOptions = makeAction(m_window, tr("&Decoding options"), tr("How to search for the translation"),
                                 {"options"}, QKeySequence(Qt::CTRL | Qt::Key_D));
    decodingOptions->setCheckable(true);
    copyTranslation = makeAction(m_window, tr("&Copy translation"), tr("Copy the translation as text"),
                                 {"copy", "edit-copy"}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyPicture = makeAction(m_window, tr("Copy p&icture"), tr("Copy this view as a picture"), {"picture"},
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
}

void WindowActions::makeGoActions()
{
    back = makeAction(m_window, tr("&Back"), tr("Back to the head before"), {"back", "go-previous"},
                      QKeySequence(Qt::ALT | Qt::Key_Left));
    back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_Z)});
    forward = makeAction(m_window, tr("&Forward"), tr("Forward again"), {"forward", "go-next"},
                         QKeySequence(Qt::ALT | Qt::Key_Right));
    // A text field that has the keyboard takes Ctrl+Z for itself.
    forward->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    previousSentence = makeAction(m_window, tr("&Previous sentence"), tr("Show the sentence before"), {"previous"},
                                  QKeySequence(Qt::ALT | Qt::Key_PageUp));
    nextSentence = makeAction(m_window, tr("&Next sentence"), tr("Show the sentence after"), {"next"},
                              QKeySequence(Qt::ALT | Qt::Key_PageDown));
    previousLayer = makeAction(m_window, tr("Layer be&low"), tr("Show the same head one layer lower"), {"down"},
                               QKeySequence(Qt::ALT | Qt::Key_Down));
    nextLayer = makeAction(m_window, tr("Layer a&bove"), tr("Show the same head one layer higher"), {"up"},
                           QKeySequence(Qt::ALT | Qt::Key_Up));
    previousHead = makeAction(m_window, tr("Pre&vious head"), tr("Show the head before"), {"previous"},
                              QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left));
    nextHead = makeAction(m_window, tr("Ne&xt head"), tr("Show the head after"), {"next"},
                          QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right));
}

void WindowActions::makeHistoryActions()
{
    showHistory = makeAction(m_window, tr("&History"), tr("List the earlier translations of this run"), {"history"},
                             QKeySequence(Qt::CTRL | Qt::Key_H));
    pinForComparison
        = makeAction(m_window, tr("Pin as &B"), tr("Keep what is shown now, and compare other maps with it"), {"pin"},
                     QKeySequence(Qt::CTRL | Qt::Key_B));
    compareModels
        = makeAction(m_window, tr("Compare with another &model…"), tr("Open a second model, which translates along"),
                     {"model"}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    swapComparison = makeAction(m_window, tr("S&wap A and B"), tr("Show B, and compare what is shown now with it"),
                                {"swap"}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
}

void WindowActions::makeViewActions()
{
    zoomIn = makeAction(m_window, tr("Zoom &in"), tr("Show fewer and larger cells"), {"zoom-in", "zoom-in"},
                        QKeySequence::ZoomIn);
    zoomOut = makeAction(m_window, tr("Zoom &out"), tr("Show more and smaller cells"), {"zoom-out", "zoom-out"},
                         QKeySequence::ZoomOut);
    showWholeMap = makeAction(m_window, tr("Show the &whole map"), tr("Show every row and column"),
                              {"zoom-whole", "zoom-fit-best"}, QKeySequence(Qt::CTRL | Qt::Key_0));
    splitStage = makeAction(m_window, tr("&Split the stage"), tr("Show a second view as well"), {"split"},
                            QKeySequence(Qt::CTRL | Qt::Key_Backslash));
    splitStage->setCheckable(true);
    showTable = makeAction(m_window, tr("Show the heatmap as a &table"), tr("The numbers of one head as a table"),
                           {"table"}, QKeySequence(Qt::CTRL | Qt::Key_T));
    showTable->setCheckable(true);
    restoreLayout = makeAction(m_window, tr("&Restore default layout"), tr("Give every part its first size again"),
                               {"layout"}, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_K));
    showShortcuts = makeAction(m_window, tr("&Keyboard shortcuts"), tr("List every shortcut"), {"keyboard"},
                               QKeySequence::HelpContents);
    showTour = makeAction(m_window, tr("Take the &tour"), tr("Five steps through the parts of the window"), {"help"},
                          QKeySequence(Qt::SHIFT | Qt::Key_F1));
    about = makeAction(m_window, tr("&About Heed"), tr("Version and licence"), {"about", "help-about"},
                       QKeySequence(Qt::CTRL | Qt::Key_F1));
}

void WindowActions::makeChoices()
{
    stageView = new ChoiceActions(tr("Show"), this);
    int digit = Qt::Key_1;
    for (const StagePageSpec& page : stagePages()) {
        const QKeySequence shortcut(Qt::CTRL | Qt::Key(digit++));
        const QString keys = shortcut.toString(QKeySequence::NativeText);
        QAction* action = stageView->add(page.view, page.title, QStringLiteral("%1 (%2)").arg(page.toolTip, keys));
        action->setIcon(icon(page.iconName));
        action->setShortcut(shortcut);
    }

    kind = new ChoiceActions(tr("&Kind of attention"), this);
    kind->add(AttentionKind::Encoder, shortName(AttentionKind::Encoder),
              tr("Encoder self-attention: source tokens look at source tokens (Alt+1)"))
        ->setShortcut(QKeySequence(Qt::ALT | Qt::Key_1));
    kind->add(AttentionKind::Cross, shortName(AttentionKind::Cross),
              tr("Cross-attention: the translation looks at the source (Alt+2)"))
        ->setShortcut(QKeySequence(Qt::ALT | Qt::Key_2));
    kind->add(AttentionKind::Decoder, shortName(AttentionKind::Decoder),
              tr("Decoder self-attention: the translation looks at what is written already (Alt+3)"))
        ->setShortcut(QKeySequence(Qt::ALT | Qt::Key_3));
}

void WindowActions::makeSettingsChoices()
{
    colorScheme = new ChoiceActions(tr("&Theme"), this);
    colorScheme->add(ColorScheme::System, tr("As the &system"), tr("Light or dark as the desktop says"));
    colorScheme->add(ColorScheme::Light, tr("&Light"), tr("Dark text on a light background"));
    colorScheme->add(ColorScheme::Dark, tr("&Dark"), tr("Light text on a dark background"));
    colorScheme->setLetters(QLatin1String("YLD"));
    language = new ChoiceActions(tr("&Language"), this);
    language->add(Language::System, tr("As the &system"), tr("The language of the desktop, where Heed speaks it"));
    for (const Language each : {Language::English, Language::French, Language::Chinese})
        language->add(each, nativeName(each), nativeName(each));
    language->setLetters(QLatin1String("ANFZ"));
}

void WindowActions::makePresentationChoices()
{
    colorMap = new ChoiceActions(tr("&Colours"), this);
    for (const ColorMap map : colorMaps())
        if (map != ColorMap::BlueRed) // for differences, which single heads are not
            colorMap->add(map, displayName(map), tr("Colour map %1").arg(displayName(map)));
    colorMap->setLetters(QLatin1String("VCMBG"));
    valueScale = new ChoiceActions(tr("Colour &scale"), this);
    for (const ValueScale scale : valueScales())
        valueScale->add(scale, displayName(scale), tr("Scale of the colours: %1").arg(displayName(scale)));
    valueScale->setLetters(QLatin1String("IOE"));
    specialTokens = new ChoiceActions(tr("S&pecial tokens"), this);
    specialTokens->add(SpecialTokens::Shown, tr("&Shown"), tr("Show </s> and the start token as the network saw them"));
    specialTokens->add(SpecialTokens::Hidden, tr("&Hidden"),
                       tr("Leave special tokens out; rows then sum to less than 1"));
    specialTokens->add(SpecialTokens::Renormalised, tr("Hidden, rows &renormalised"),
                       tr("Leave special tokens out and divide every row by what remains"));
    specialTokens->setLetters(QLatin1String("SHR"));
    tokenUnit = new ChoiceActions(tr("&Rows and columns"), this);
    tokenUnit->add(TokenUnit::Pieces, tr("&Pieces"), tr("One row and column for each piece of the vocabulary"));
    tokenUnit->add(TokenUnit::Words, tr("Whole &words"),
                   tr("Sum over the pieces of a source word, mean over a target word"));
    tokenUnit->setLetters(QLatin1String("PW"));
}

void WindowActions::fillMenus(QMenuBar* menuBar) const
{
    QMenu* file = menuBar->addMenu(tr("&File"));
    file->addActions({openModel, manageModels});
    file->addSeparator();
    file->addActions({openSession, saveSession});
    file->addMenu(recentSessions);
    file->addSeparator();
    file->addActions({exportPicture, exportPage, exportNumbers, exportAlignment});
    file->addSeparator();
    file->addAction(quit);

    QMenu* translation = menuBar->addMenu(tr("&Translation"));
    translation->addActions({editText, translate, stop, decodingOptions});
    translation->addSeparator();
    translation->addActions({copyTranslation, copyPicture});

    menuBar->addMenu(examples);

    QMenu* view = menuBar->addMenu(tr("&View"));
    view->addActions(stageView->actions());
    view->addAction(splitStage);
    view->addSeparator();
    for (const ChoiceActions* choice : {kind, tokenUnit, specialTokens, colorMap, valueScale})
        choice->addTo(view);
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, showWholeMap, showTable});
    view->addSeparator();
    view->addAction(restoreLayout);

    QMenu* go = menuBar->addMenu(tr("&Go"));
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions({previousHead, nextHead, nextLayer, previousLayer});
    go->addSeparator();
    go->addActions({previousSentence, nextSentence});
    go->addSeparator();
    go->addActions({showHistory, pinForComparison, swapComparison, compareModels});

    QMenu* settings = menuBar->addMenu(tr("&Settings"));
    colorScheme->addTo(settings);
    language->addTo(settings);

    QMenu* help = menuBar->addMenu(tr("&Help"));
    help->addActions({showTour, showShortcuts, about});
}

} // namespace heed
