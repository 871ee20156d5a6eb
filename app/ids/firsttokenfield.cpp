// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ids/firsttokenfield.h"

#include <QIntValidator>

#include <limits>

namespace heed {

FirstTokenField::FirstTokenField(QWidget* parent) : QLineEdit(parent)
{
    setAccessibleName(tr("First token"));
    setToolTip(
        tr("The id that the translation begins with, as a rule the code of the language to translate into. Empty: "
           "what the model’s configuration says."));
    // An id beyond the vocabulary gets the engine's sentence: a field that swallows it would say nothing.
    setValidator(new QIntValidator(0, std::numeric_limits<TokenId>::max(), this));
    connect(this, &QLineEdit::editingFinished, this, &FirstTokenField::choose);
    setModel({});
}

void FirstTokenField::setModel(const std::optional<IdModel>& model)
{
    m_isTaken = model && model->choosesLanguage;
    setVisible(m_isTaken);
    if (!m_isTaken)
        return;
    setPlaceholderText(model->firstToken ? tr("First token of the translation: its id (%1)").arg(*model->firstToken)
                                         : tr("First token of the translation: its id"));
    if (m_token && *m_token >= model->targetVocabulary)
        setToken(std::nullopt);
}

void FirstTokenField::expect(std::optional<TokenId> token)
{
    m_isTaken = token.has_value();
    setToken(token);
}

void FirstTokenField::setToken(std::optional<TokenId> token)
{
    m_token = token;
    setText(token ? QString::number(*token) : QString());
}

std::optional<TokenId> FirstTokenField::token() const
{
    return m_isTaken ? m_token : std::nullopt;
}

void FirstTokenField::choose()
{
    const auto token = text().isEmpty() ? std::nullopt : std::optional<TokenId>(text().toInt());
    if (token == m_token)
        return;
    m_token = token;
    Q_EMIT tokenChosen(token);
}

} // namespace heed
