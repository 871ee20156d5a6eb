// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alignmentdialog.h"

#include "app/session/alignmentsession.h"

#include "model/error.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <utility>

namespace heed {

namespace {

constexpr int kTextWidth = 420;

QString joined(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(QString::fromStdString(word));
    return list.join(u' ');
}

std::vector<std::string> wordsIn(const QLineEdit& edit)
{
    return wordsOf(edit.text().toStdString());
}

} // namespace

AlignmentDialog::AlignmentDialog(std::shared_ptr<const AlignmentFile> file, const QString& name, FileDialogs dialogs,
                                 QWidget* parent)
    : QDialog(parent),
      m_file(std::move(file)),
      m_dialogs(std::move(dialogs)),
      m_number(new QSpinBox(this)),
      m_note(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Open alignment"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_number->setRange(1, m_file->count());
    m_number->setSuffix(tr(" of %1").arg(m_file->count()));
    m_number->setEnabled(m_file->count() > 1);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(3 * fontMetrics().lineSpacing()); // so that a longer sentence moves nothing

    auto* form = new QFormLayout(this);
    form->addRow(tr("File"), new QLabel(name, this));
    form->addRow(tr("Se&ntence"), m_number);
    form->addRow(tr("&Source"), makeSide(m_source, tr("Source text")));
    form->addRow(tr("&Target"), makeSide(m_target, tr("Target text")));
    qobject_cast<QLabel*>(form->labelForField(m_source.text->parentWidget()))->setBuddy(m_source.text);
    qobject_cast<QLabel*>(form->labelForField(m_target.text->parentWidget()))->setBuddy(m_target.text);
    form->addRow(m_note);
    form->addRow(m_buttons);
    connect(m_number, &QSpinBox::valueChanged, this, &AlignmentDialog::takeSentence);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    takeSentence();
    m_source.text->setFocus();
}

bool AlignmentDialog::isNeeded(const AlignmentFile& file)
{
    if (file.count() != 1)
        return true;
    const AlignedSentence sentence = file.sentence(0);
    return sentence.source.empty() || sentence.target.empty();
}

/// A line for the text, and a button that takes it from a file.
QWidget* AlignmentDialog::makeSide(Side& side, const QString& name)
{
    auto* row = new QWidget(this);
    side.text = new QLineEdit(row);
    side.text->setMinimumWidth(kTextWidth);
    side.text->setAccessibleName(name);
    side.text->setPlaceholderText(tr("Words or pieces with spaces between them; empty: 1 2 3 …"));
    auto* button = new QToolButton(row);
    button->setText(QStringLiteral("…"));
    button->setToolTip(tr("Take the line of the same number from a text file"));
    button->setAccessibleName(tr("%1 from a file").arg(name));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(side.text);
    layout->addWidget(button);
    connect(side.text, &QLineEdit::textChanged, this, &AlignmentDialog::check);
    connect(button, &QToolButton::clicked, this, [this, &side] { askForFile(side); });
    return row;
}

void AlignmentDialog::askForFile(Side& side)
{
    m_dialogs.openFile(this, {tr("Text with a line for each sentence"), side.file, tr("All files (*)"), {}},
                       [this, &side](const QString& path) {
                           side.file = path;
                           takeSentence();
                       });
}

void AlignmentDialog::takeSentence()
{
    m_fault.clear();
    m_sentence.reset();
    try {
        m_sentence = m_file->sentence(m_number->value() - 1);
        takeLine(m_source, m_sentence->source);
        takeLine(m_target, m_sentence->target);
    } catch (const Error& error) {
        m_fault = QString::fromUtf8(error.what());
    }
    check();
}

/// The words of the alignment file, unless a text file was chosen.
void AlignmentDialog::takeLine(Side& side, const std::vector<std::string>& words)
{
    if (!side.file.isEmpty())
        side.text->setText(QString::fromStdString(lineOf(side.file.toStdString(), m_number->value() - 1)));
    else if (!words.empty() || m_file->count() > 1)
        side.text->setText(joined(words));
}

void AlignmentDialog::check()
{
    m_session.reset();
    QString note = m_fault;
    if (m_sentence && m_fault.isEmpty()) {
        try {
            m_session = alignmentSession(*m_sentence, wordsIn(*m_source.text), wordsIn(*m_target.text));
            const auto& translated = m_session->entries.front().translation->sentences.front();
            note = tr("%1 source positions, %2 target positions.")
                       .arg(translated.source.tokens.size())
                       .arg(translated.hypotheses.front().tokens.size());
        } catch (const Error& error) {
            note = QString::fromUtf8(error.what());
        }
    }
    m_note->setText(note);
    m_buttons->button(QDialogButtonBox::Open)->setEnabled(m_session.has_value());
}

} // namespace heed
