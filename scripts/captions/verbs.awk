# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Forms of English and French verbs.

function rest(phrase) { return index(phrase, " ") ? substr(phrase, index(phrase, " ")) : "" }
function head(phrase) { return index(phrase, " ") ? substr(phrase, 1, index(phrase, " ") - 1) : phrase }
function ing(verb) {
  if (verb == "lie") return "lying"
  if (verb ~ /[^eoy]e$/) return substr(verb, 1, length(verb) - 1) "ing"
  if (verb ~ /^([^aeiou]|qu)*[aeiou][bdgmnprt]$/ || verb == "patrol") return verb substr(verb, length(verb)) "ing"
  return verb "ing"
}
function thirdPerson(verb) {
  if (verb == "have") return "has"
  if (verb ~ /(s|sh|ch|x|z|o)$/) return verb "es"
  if (verb ~ /[^aeiou]y$/) return substr(verb, 1, length(verb) - 1) "ies"
  return verb "s"
}
# form: 1 and 2 the present of one and of several, 3 the participle
function conjugate(verb, form,   stem) {
  if ((verb, form) in irregular) return irregular[verb, form]
  stem = substr(verb, 1, length(verb) - 2)
  if (verb ~ /er$/) {
    if (form < 3) return stem (form == 1 ? "e" : "ent")
    if (verb ~ /ger$/) return stem "eant"
    if (verb ~ /cer$/) return substr(stem, 1, length(stem) - 1) "çant"
    return stem "ant"
  }
  if (verb ~ /ir$/) return stem (form == 1 ? "it" : form == 2 ? "issent" : "issant")
  if (verb ~ /dre$/) return stem (form == 1 ? "" : form == 2 ? "ent" : "ant")
  failed = 1
  print "caption-pairs: no forms of \"" verb "\"" > "/dev/stderr"
}
# Puts the verb of the phrase into the form; polish() elides "se"
function frenchVerb(phrase, form,   reflexive) {
  sub(/^ +/, "", phrase)
  if (phrase ~ /^s'/) { reflexive = "se "; phrase = substr(phrase, 3) }
  else if (phrase ~ /^se /) { reflexive = "se "; phrase = substr(phrase, 4) }
  return reflexive conjugate(head(phrase), form) rest(phrase)
}
function englishVerb(phrase, how, plural) {
  if (head(phrase) == "be") return how == "ing" ? substr(phrase, 4) : (plural ? "are" : "is") rest(phrase)
  if (how == "ing") return ing(head(phrase)) rest(phrase)
  if (how == "progressive") return (plural ? "are " : "is ") ing(head(phrase)) rest(phrase)
  return (plural ? head(phrase) : thirdPerson(head(phrase))) rest(phrase)
}
