// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/abbreviations.h"

#include "model/text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace heed {

namespace {

constexpr auto kNever = std::to_array<std::string_view>(
    {// titles
     "Adm", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Cpl", "Dr", "Drs", "Gen", "Gov", "Hon", "Lt", "Maj", "Messrs", "Mgr",
     "Mlle", "Mlles", "MM", "Mme", "Mmes", "Mr", "Mrs", "Ms", "Mx", "Pr", "Pres", "Prof", "Pvt", "Rep", "Revd", "Rev",
     "Sen", "Sgt", "Supt", "Ven",
     // connecting
     "av", "cf", "Cf", "c.-à-d", "e.g", "E.g", "env", "i.e", "I.e", "viz", "vs", "c.à.d"});

constexpr auto kBeforeNumber = std::to_array<std::string_view>(
    {"Apr", "Art",  "Aug",  "Avr", "Chap", "Dec",  "Feb", "Fig",  "Jan",  "Jul", "Jun", "Mar",
     "No",  "Nos",  "Nov",  "Nr",  "Oct",  "Sec",  "Sep", "Sept", "Vol",  "art", "ca",  "chap",
     "ch",  "fig",  "figs", "fol", "janv", "juil", "nn",  "no",   "nos",  "nov", "oct", "p",
     "pp",  "sect", "sept", "tel", "tél",  "Tel",  "Tél", "vol",  "vols", "déc", "févr"});

constexpr auto kPerhapsAtEnd = std::to_array<std::string_view>(
    {"Ave",    "Bd",   "Blvd", "Bros", "Co",  "Corp", "Dept", "Ed",  "Eds", "Esq",  "Ft",
     "Inc",    "Jr",   "Ltd",  "Mt",   "Rd",  "Sq",   "Sr",   "St",  "Ste", "Univ", "al",
     "approx", "dept", "est",  "ed",   "eds", "ex",   "incl", "max", "min", "éd"});

constexpr auto kSentenceBeginnings = std::to_array<std::string_view>(
    {// English
     "A", "After", "All", "Although", "An", "And", "As", "At", "Because", "But", "By", "Can", "Could", "Did", "Do",
     "Does", "Even", "Finally", "For", "From", "Had", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I",
     "If", "In", "Is", "It", "Its", "Maybe", "My", "Nobody", "Not", "Now", "On", "Once", "One", "Or", "Our", "Perhaps",
     "She", "Since", "So", "Some", "Still", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those",
     "Though", "To", "Today", "Was", "We", "Were", "What", "When", "Where", "Which", "While", "Who", "Why", "Will",
     "With", "Would", "Yes", "Yet", "You", "Your",
     // French
     "Alors", "Après", "Au", "Aussi", "Aux", "Avant", "Avec", "Car", "Ce", "Cela", "Ces", "Cet", "Cette", "Chaque",
     "Comme", "Comment", "Dans", "De", "Depuis", "Des", "Donc", "Du", "Elle", "Elles", "En", "Enfin", "Et", "Il", "Ils",
     "Je", "La", "Le", "Les", "Leur", "Leurs", "Mais", "Mon", "Ne", "Nos", "Notre", "Nous", "On", "Où", "Par", "Pour",
     "Pourquoi", "Puis", "Quand", "Que", "Qui", "Sa", "Sans", "Selon", "Ses", "Si", "Son", "Sur", "Tous", "Tout", "Tu",
     "Un", "Une", "Vos", "Votre", "Vous", "À", "Ça"});

bool contains(auto&& list, std::string_view word)
{
    return std::ranges::find(list, word) != std::ranges::end(list);
}

/// "U.S", "Ph.D", "a.m", "J.-C": parts of one or two letters between full stops.
bool isDottedAbbreviation(std::string_view word)
{
    bool hasStop = false;
    int letters = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        const DecodedCharacter character = decodeUtf8(word, offset);
        offset += character.length;
        if (character.codePoint == U'.') {
            if (letters == 0)
                return false;
            hasStop = true;
            letters = 0;
        } else if (character.codePoint == U'-' && letters == 0) {
            continue;
        } else if ((isUpperCase(character.codePoint) || isLowerCase(character.codePoint)) && letters < 2) {
            ++letters;
        } else {
            return false;
        }
    }
    return hasStop && letters > 0;
}

/// "J" of "J. S. Bach"; not the pronoun.
bool isInitial(std::string_view word)
{
    if (word.empty() || word == "I")
        return false;
    const DecodedCharacter character = decodeUtf8(word, 0);
    return character.length == word.size() && isUpperCase(character.codePoint);
}

} // namespace

StopKind stopKind(std::string_view word)
{
    if (contains(kNever, word) || isInitial(word))
        return StopKind::Never;
    if (contains(kBeforeNumber, word))
        return StopKind::BeforeNumber;
    if (contains(kPerhapsAtEnd, word) || isDottedAbbreviation(word))
        return StopKind::PerhapsAtEnd;
    return StopKind::Plain;
}

bool usuallyBeginsSentence(std::string_view word)
{
    return contains(kSentenceBeginnings, word);
}

} // namespace heed
