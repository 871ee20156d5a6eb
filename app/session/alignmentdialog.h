// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filedialogs.h"
#include "model/export/alignmentfile.h"
#include "model/session/session.h"

#include <QDialog>

#include <memory>
#include <optional>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace heed {

/// Asks which sentence pair of an alignment file to show, and for the texts that the file does not have: typed, or taken
/// from a text file's line of the same number. Says at once what does not fit.
class AlignmentDialog : public QDialog
{
    Q_OBJECT

public:
    AlignmentDialog(std::shared_ptr<const AlignmentFile> file, const QString& name, FileDialogs dialogs,
                    QWidget* parent = nullptr);

    /// Whether there is nothing to ask: one sentence, and the file has both texts.
    static bool isNeeded(const AlignmentFile& file);

    /// What was chosen; nothing while it does not fit.
    const std::optional<Session>& session() const { return m_session; }

private:
    /// The text of one side.
    struct Side
    {
        QLineEdit* text = nullptr;
        QString file; ///< where lines are taken from; empty: from the alignment file
    };
    QWidget* makeSide(Side& side, const QString& name);
    void askForFile(Side& side);
    void takeSentence();
    void takeLine(Side& side, const std::vector<std::string>& words);
    void check();

    std::shared_ptr<const AlignmentFile> m_file;
    FileDialogs m_dialogs;
    std::optional<AlignedSentence> m_sentence;
    std::optional<Session> m_session;
    QString m_fault; ///< of the alignment file's sentence or of a text file
    QSpinBox* m_number;
    Side m_source;
    Side m_target;
    QLabel* m_note;
    QDialogButtonBox* m_buttons;
};

} // namespace heed
