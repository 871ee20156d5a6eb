// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ids/firsttokenfield.h"

#include <QIntValidator>

#include <algorithm>

namespace heed {

FirstTokenField::FirstTokenField(QWidget* parent) : QLineEdit(parent)
{
    setAccessibleName(tr("First token"));
    setToolTip(
        tr("The id that the translation begins with, as a rule the code of the language to translate into. Empty: "
           "what the model’s configuration says."));
    connect(this, &QLineEdit::editingFinished, this, &FirstTokenField::choose);
    setModel({});
}

void FirstTokenField::setModel(const std::optional<IdModel>& model)
{
    m_isTaken = model && model->choosesLanguage;
    setVisible(m_isTaken);
    if (!m_isTaken)
        return;
    setValidator(new QIntValidator(0, std::max(model->targetVocabulary - 1, 0), this));
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
