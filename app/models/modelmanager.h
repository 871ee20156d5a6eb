// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filedialogs.h"
#include "app/models/modellist.h"

#include <QDialog>

class QAction;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace heed {

class KnownModels;
class LoadIndicator;
class MessageBar;
class ModelDetail;
class TranslationService;

/// The dialog of models: the known ones in a list, everything about the chosen one beside it. It stays while a model is
/// being opened and closes when that has worked. Whoever owns it does the opening.
class ModelManager : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        KnownModels& known;
        TranslationService& service; ///< what it opens is shown, and can be cancelled
        FileDialogs dialogs;
        ModelList::Reader reader; ///< of facts, called in the thread pool
    };
    ModelManager(const Parts& parts, QWidget* parent);
    ~ModelManager() override;

    /// Lists the models at a path, after asking which where there are several.
    void addFrom(const QString& path);
    void addAllFrom(const QString& path); ///< without asking

    void choose(const QString& folder);

    /// What Enter and a double click do.
    enum class Purpose {
        Open,
        Compare,
    };
    void setPurpose(Purpose purpose);

    /// Whether the open model reads text, not token ids: only models that read the same are compared with it.
    void setReadsText(bool readsText);

    /// Whether all facts that were asked for are there.
    bool isSettled() const;

Q_SIGNALS:
    void openRequested(const QString& folder);
    void comparisonRequested(const QString& folder);
    void searchEnded(int found); ///< of addFrom()

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeListPane();
    QWidget* makeButtons();
    QAction* makeAction(const QString& text, const QString& toolTip, const QString& iconName, const QKeySequence& keys);
    void connectService();
    void follow();
    void showChosen();
    void search(const QString& path, bool asks);
    void takeFound(const QString& path, const QStringList& found, bool asks);
    void list(const QStringList& folders);
    void openChosen();
    void compareChosen();
    void askForFolder();
    void removeChosen();
    void reveal();
    int chosenRow() const; ///< of the model list; −1: none

    Parts m_parts;
    ModelList* m_models;
    QSortFilterProxyModel* m_shown;
    MessageBar* m_messages;
    QLineEdit* m_search;
    QListView* m_list;
    ModelDetail* m_detail;
    LoadIndicator* m_indicator;
    QAction* m_add;
    QAction* m_remove;
    QAction* m_reveal;
    QAction* m_refresh;
    QPushButton* m_openButton;
    QPushButton* m_compareButton;
    QString m_requestedFolder; ///< that is being opened from here
    QString m_faultFolder;     ///< that could not be opened
    QString m_fault;
    Purpose m_purpose = Purpose::Open;
    bool m_readsText = true;
    int m_searches = 0; ///< under way
};

} // namespace heed
