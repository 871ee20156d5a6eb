// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ids/idmodel.h"

#include <QLineEdit>

#include <optional>

namespace heed {

/// The id that a translation must begin with: what a choice of languages is for a model that reads ids. Hidden where
/// the model has no such choice.
class FirstTokenField : public QLineEdit
{
    Q_OBJECT

public:
    explicit FirstTokenField(QWidget* parent = nullptr);

    /// The model that was opened; nothing: one that reads text. Emits nothing.
    void setModel(const std::optional<IdModel>& model);

    /// What is asked of the model that is being opened, until setModel() says what it is. Emits nothing.
    void expect(std::optional<TokenId> token);

    /// Emits nothing.
    void setToken(std::optional<TokenId> token);
    /// Nothing: what the model's configuration says, or this model has no choice.
    std::optional<TokenId> token() const;

Q_SIGNALS:
    void tokenChosen(std::optional<heed::TokenId> token); ///< by the user

private:
    void choose();

    std::optional<TokenId> m_token;
    bool m_isTaken = false;
};

} // namespace heed
