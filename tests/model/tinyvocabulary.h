// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/vocabularytraining.h"

#include <string>
#include <vector>

namespace heed::test {

/// Two dozen sentence pairs, enough for a vocabulary that knows some words.
inline const std::vector<std::string>& sentences()
{
    static const std::vector<std::string> lines{
        "The cat sleeps on the mat.",
        "Le chat dort sur le tapis.",
        "I don't know where the dog is.",
        "Je ne sais pas où est le chien.",
        "The man is reading a book.",
        "L'homme lit un livre.",
        "The heart of the city is old.",
        "Le cœur de la ville est ancien.",
        "Do you like the sea?",
        "Aimez-vous la mer ?",
        "She has a brother and two sisters.",
        "Elle a un frère et deux sœurs.",
        "We are going to the market today.",
        "Nous allons au marché aujourd'hui.",
        "It is 7 o'clock.",
        "Il est 7 heures.",
        "He said: \"Come here!\"",
        "Il a dit : « Viens ici ! »",
        "The children are playing in the garden.",
        "Les enfants jouent dans le jardin.",
        "There are 365 days in a year.",
        "Il y a 365 jours dans une année.",
        "The book is on the table.",
        "Le livre est sur la table.",
        "Where is the old man?",
        "Où est le vieil homme ?",
        "Today the sea is cold.",
        "Aujourd'hui la mer est froide.",
        "The dog and the cat are in the garden.",
        "Le chien et le chat sont dans le jardin.",
    };
    return lines;
}

inline VocabularyTrainingOptions tinyOptions()
{
    VocabularyTrainingOptions options;
    options.size = 260;
    options.characterCoverage = 1.0;
    options.threads = 1;
    return options;
}

inline const TrainedVocabulary& tinyVocabulary()
{
    static const TrainedVocabulary trained = trainVocabulary(sentences(), tinyOptions());
    return trained;
}

} // namespace heed::test
