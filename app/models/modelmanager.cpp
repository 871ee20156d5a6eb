// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modelmanager.h"

#include "app/actiontext.h"
#include "app/icon.h"
#include "app/messagebar.h"
#include "app/models/foundmodelsdialog.h"
#include "app/models/knownmodels.h"
#include "app/models/loadindicator.h"
#include "app/models/modeldelegate.h"
#include "app/models/modeldetail.h"
#include "app/models/modelsearch.h"
#include "app/sectionheading.h"
#include "app/sourcepanel.h"
#include "app/translationservice.h"
#include "widgets/whenfinished.h"

#include <QAction>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QtConcurrentRun>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace heed {

namespace {

constexpr QSize kSize(840, 560);
constexpr int kListWidth = 340;
constexpr int kManyModels = 7; ///< from here on the list can be searched

/// Models by name, folder and facts.
class SearchableModels : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const QString text = index.data().toString() + u'\n' + index.data(ModelList::FolderRole).toString() + u'\n'
                             + index.data(ModelList::SummaryRole).toString();
        return text.contains(filterRegularExpression());
    }
};

} // namespace

ModelManager::ModelManager(const Parts& parts, QWidget* parent)
    : QDialog(parent),
      m_parts(parts),
      m_models(new ModelList(parts.reader, this)),
      m_shown(new SearchableModels(this)),
      m_messages(new MessageBar(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_detail(new ModelDetail(this)),
      m_indicator(new LoadIndicator(this))
{
    setAcceptDrops(true);
    resize(kSize);
    m_add = makeAction(tr("&Add…"), tr("Add a model’s folder, or a folder of models"), QStringLiteral("add"),
                       QKeySequence(Qt::Key_Insert));
    m_remove = makeAction(tr("&Remove"), tr("Take the model off the list; its files stay"), QStringLiteral("close"),
                          QKeySequence::Delete);
    m_reveal = makeAction(tr("&Show files"), tr("Show the folder in the file manager"), QStringLiteral("open"),
                          QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_refresh = makeAction(tr("Read &again"), tr("Look at all folders again"), QStringLiteral("refresh"),
                           QKeySequence::Refresh);
    connect(m_add, &QAction::triggered, this, &ModelManager::askForFolder);
    connect(m_remove, &QAction::triggered, this, &ModelManager::removeChosen);
    connect(m_reveal, &QAction::triggered, this, &ModelManager::reveal);
    connect(m_refresh, &QAction::triggered, m_models, &ModelList::refresh);

    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeListPane());
    panes->addWidget(m_detail);
    panes->setSizes({kListWidth, kSize.width() - kListWidth});
    panes->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kPanelSpacing + 2);
    column->addWidget(m_messages);
    column->addWidget(panes, 1);
    column->addWidget(makeButtons());

    connect(&m_parts.known, &KnownModels::changed, this, &ModelManager::follow);
    connect(m_models, &ModelList::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        if (first.row() <= chosenRow() && chosenRow() <= last.row())
            showChosen();
    });
    connectService();
    setPurpose(Purpose::Open);
    follow();
}

ModelManager::~ModelManager() = default;

QAction* ModelManager::makeAction(const QString& text, const QString& toolTip, const QString& iconName,
                                  const QKeySequence& keys)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setShortcut(keys);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(toolTip, keys.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

QWidget* ModelManager::makeListPane()
{
    auto* pane = new QWidget(this);
    m_search->setPlaceholderText(tr("Search name, folder or family"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setFilterRegularExpression(QRegularExpression(QRegularExpression::escape(text.simplified()),
                                                               QRegularExpression::CaseInsensitiveOption));
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_shown->index(0, 0));
        showChosen();
    });

    m_shown->setSourceModel(m_models);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new ModelDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Known models"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelManager::showChosen);
    // Enter presses the default button by itself.
    connect(m_list, &QListView::doubleClicked, this,
            [this] { (m_purpose == Purpose::Open ? m_openButton : m_compareButton)->click(); });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    for (QAction* action : {m_add, m_remove, m_reveal})
        buttons->addWidget(makeToolButton(action, pane, true));
    buttons->addStretch();
    buttons->addWidget(makeToolButton(m_refresh, pane));
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPanelSpacing);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    return pane;
}

QWidget* ModelManager::makeButtons()
{
    auto* row = new QWidget(this);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, row);
    m_openButton = box->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
    m_openButton->setToolTip(tr("Translate with this model (Enter)"));
    m_compareButton = box->addButton(tr("&Compare"), QDialogButtonBox::ActionRole);
    m_compareButton->setToolTip(tr("Open it beside the present model and compare both on each sentence"));
    for (QPushButton* button : {m_openButton, m_compareButton})
        button->setAutoDefault(false); // one of them is the default, wherever the keyboard is
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_openButton, &QPushButton::clicked, this, &ModelManager::openChosen);
    connect(m_compareButton, &QPushButton::clicked, this, &ModelManager::compareChosen);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_indicator, 1);
    layout->addWidget(box);
    return row;
}

void ModelManager::connectService()
{
    TranslationService& service = m_parts.service;
    m_indicator->follow(service);
    const auto end = [this] {
        m_requestedFolder.clear();
        showChosen();
    };
    connect(&service, &TranslationService::modelLoadStarted, this, &ModelManager::showChosen);
    connect(&service, &TranslationService::modelLoadCancelled, this, end);
    connect(&service, &TranslationService::modelLoaded, this, [this, end](const ModelInfo& info) {
        m_models->setCurrentFolder(QString::fromStdString(info.folder.string()));
        const bool isOurs = !m_requestedFolder.isEmpty();
        end();
        if (isOurs)
            accept();
    });
    connect(&service, &TranslationService::modelLoadFailed, this, [this, end](const QString& sentence) {
        m_faultFolder = m_requestedFolder;
        m_fault = sentence;
        end();
    });
}

/// Shows what is known by now.
void ModelManager::follow()
{
    const int row = chosenRow();
    const QString chosen = row < 0 ? QString() : m_models->folder(row);
    m_models->setFolders(m_parts.known.folders(), m_parts.known.defaultFolder(), SourcePanel::defaultModelName());
    m_models->setCurrentFolder(m_parts.known.openFolder());
    m_search->setVisible(m_models->rowCount() >= kManyModels);
    choose(m_models->rowOf(chosen) < 0 ? m_parts.known.openFolder() : chosen);
    if (chosenRow() < 0)
        m_list->setCurrentIndex(m_shown->index(std::max(0, std::min(row, m_shown->rowCount() - 1)), 0));
    showChosen();
}

void ModelManager::choose(const QString& folder)
{
    const int row = m_models->rowOf(folder);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_shown->mapFromSource(m_models->index(row)));
    m_list->scrollTo(m_list->currentIndex());
}

int ModelManager::chosenRow() const
{
    return m_shown->mapToSource(m_list->currentIndex()).row();
}

void ModelManager::showChosen()
{
    const int row = chosenRow();
    const auto facts = row < 0 ? nullptr : m_models->facts(row);
    const bool canOpen = row >= 0 && (!facts || facts->canOpen()) && !m_parts.service.isLoading();
    const bool isMissing = facts && stateOf(*facts) == ModelState::Missing;
    m_openButton->setEnabled(canOpen);
    m_compareButton->setEnabled(canOpen && (!facts || (!facts->holdsLayers && facts->hasTokenizer == m_readsText)));
    m_remove->setEnabled(row >= 0 && !m_models->isDefault(row));
    m_reveal->setEnabled(row >= 0 && !isMissing);
    if (row < 0) {
        m_detail->showHint(m_models->rowCount() > 0 ? tr("No model matches what is typed above.")
                                                    : tr("No model is known: add a folder, or drop one here."));
        return;
    }
    const QString folder = m_models->folder(row);
    m_detail->showModel(m_models->index(row).data().toString(), folder, facts.get(),
                        folder == m_faultFolder ? m_fault : QString());
}

void ModelManager::openChosen()
{
    if (!m_openButton->isEnabled())
        return;
    const QString folder = m_models->folder(chosenRow());
    const auto facts = m_models->facts(chosenRow());
    if (facts && facts->holdsLayers) { // no model that would have to load
        Q_EMIT openRequested(folder);
        accept();
        return;
    }
    if (folder == m_parts.known.openFolder()) {
        accept();
        return;
    }
    m_faultFolder.clear();
    m_requestedFolder = folder;
    Q_EMIT openRequested(folder);
}

void ModelManager::compareChosen()
{
    Q_EMIT comparisonRequested(m_models->folder(chosenRow()));
    accept();
}

void ModelManager::setReadsText(bool readsText)
{
    m_readsText = readsText;
    showChosen();
}

void ModelManager::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    setWindowTitle(purpose == Purpose::Open ? tr("Models") : tr("Compare with another model"));
    (purpose == Purpose::Open ? m_openButton : m_compareButton)->setDefault(true);
}

void ModelManager::askForFolder()
{
    m_parts.dialogs.openFolder(this, {tr("Add a model folder, or a folder of models"), QDir::homePath(), {}, {}},
                               [this](const QString& folder) { addFrom(folder); });
}

void ModelManager::addFrom(const QString& path)
{
    search(path, true);
}

void ModelManager::addAllFrom(const QString& path)
{
    search(path, false);
}

void ModelManager::search(const QString& path, bool asks)
{
    m_messages->dismiss();
    ++m_searches;
    whenFinished(QtConcurrent::run(modelFoldersAt, path), this, [this, path, asks](const QStringList& found) {
        --m_searches;
        takeFound(path, found, asks);
        Q_EMIT searchEnded(int(found.size()));
    });
}

void ModelManager::takeFound(const QString& path, const QStringList& found, bool asks)
{
    if (!QFileInfo::exists(path)) {
        m_messages->showMessage(MessageBar::Kind::Fault, tr("There is no folder “%1”.").arg(path));
        return;
    }
    if (found.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Fault,
                                tr("No model was found in “%1”: neither it nor the folders in it have a config.json.")
                                    .arg(QFileInfo(path).fileName()));
        return;
    }
    if (found.size() == 1 || !asks) {
        list(found);
        return;
    }
    auto* question = new FoundModelsDialog(path, found, this);
    connect(question, &FoundModelsDialog::chosen, this, &ModelManager::list);
    question->open();
}

void ModelManager::list(const QStringList& folders)
{
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) // the newest stands in front
        m_parts.known.add(*folder);
    m_search->clear();
    choose(folders.front());
    m_list->setFocus();
}

void ModelManager::removeChosen()
{
    if (const int row = chosenRow(); row >= 0)
        m_parts.known.remove(m_models->folder(row));
}

void ModelManager::reveal()
{
    if (const int row = chosenRow(); row >= 0)
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_models->folder(row)));
}

bool ModelManager::isSettled() const
{
    return m_searches == 0 && !m_models->isReading();
}

void ModelManager::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous()) {
        m_models->refresh();
        m_list->setFocus();
    }
}

void ModelManager::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ModelManager::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            addFrom(url.toLocalFile());
        else
            m_messages->showMessage(MessageBar::Kind::Fault,
                                    tr("Heed uses no network: download the model first, and add its folder."));
    }
}

} // namespace heed
