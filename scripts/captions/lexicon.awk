# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Chance, rows of the tables, and the marks in them (see scripts/caption-pairs).

# 0 .. n-1; the generator of Park and Miller (1988), exact in double precision
function below(n) { seed = (seed * 16807) % 2147483647; return seed % n }
function percent(p) { return below(100) < p }
function has(words, word) { return index(" " words " ", " " word " ") > 0 }
# The words that stand in both
function common(left, right,   words, n, i, both) {
  n = split(left, words, " ")
  for (i = 1; i <= n; ++i) if (has(right, words[i])) both = both (both == "" ? "" : " ") words[i]
  return both
}
function oneWord(words,   list) { return list[1 + below(split(words, list, " "))] }
# A row of the table whose first column shares a word with "words"; 0 where none does. Rows that hold more to say come
# more often.
function row(table, words,   key, i, times) {
  key = table SUBSEP words
  if (!(key in matches)) {
    matches[key] = 0
    for (i = 1; i <= rows[table]; ++i)
      if (common(words, cell[table, i, 1]) != "")
        for (times = weight[table, i]; times > 0; --times) matching[key, ++matches[key]] = i
  }
  return matches[key] ? matching[key, 1 + below(matches[key])] : 0
}
# Options and slots of a row of the lexicon, scaled to 2 .. 9
function variety(line,   n) {
  n = 2 + int(gsub(/\|/, "", line) / 3) + 4 * gsub(/</, "", line)
  return n < 9 ? n : 9
}

# The texts that choose the same options: English and French; of a noun, English and French singular and plural
function setText(english, french) { text[1] = english; text[2] = french; texts = 2 }
function alternative(french,   list, n) { n = split(french, list, ";"); return n > 1 ? list[1 + below(n)] : french }
function replaceAt(string, middle) { return substr(string, 1, RSTART - 1) middle substr(string, RSTART + RLENGTH) }
# The string with its first bracket replaced by the option of that place; by the first where there are fewer
function option(string, which,   list, n) {
  if (!match(string, /\([^()]*\)/)) return string
  n = split(substr(string, RSTART + 1, RLENGTH - 2), list, "|")
  return replaceAt(string, n < which ? list[1] : list[which])
}
# Settles all brackets: those of the leftmost text that has any lead
function choose(   i, list, which, left) {
  for (;;) {
    left = 0
    for (i = texts; i >= 1; --i) if (match(text[i], /\([^()]*\)/)) left = i
    if (!left) return
    match(text[left], /\([^()]*\)/)
    which = 1 + below(split(substr(text[left], RSTART + 1, RLENGTH - 2), list, "|"))
    for (i = 1; i <= texts; ++i) text[i] = option(text[i], which)
  }
}
function fillSlots(   slot, i) {
  while (match(text[1], /<[a-z]+>/)) {
    slot = substr(text[1], RSTART + 1, RLENGTH - 2)
    i = row("objects", slot)
    text[1] = replaceAt(text[1], cell["objects", i, 2])
    if (match(text[2], /<[a-z]+>/)) text[2] = replaceAt(text[2], alternative(cell["objects", i, 3]))
  }
}
function ofNumber(string, many,   list) {
  while (match(string, /[{][^{}]*[}]/)) {
    split(substr(string, RSTART + 1, RLENGTH - 2), list, "/")
    string = replaceAt(string, list[many ? 2 : 1])
  }
  return string
}
function agree(string, form,   list, ending) {
  while (match(string, /\[[^\]]*\]/)) {
    ending = substr(string, RSTART + 1, RLENGTH - 2)
    if (ending == "e") ending = "/e/s/es"
    split(ending, list, "/")
    string = replaceAt(string, list[form])
  }
  return string
}
# All colours of the texts are the same one
function paint(   i, colour, form) {
  colour = percent(80) ? 1 + below(percent(70) ? 13 : rows["colours"]) : 0
  for (i = 1; i <= texts; ++i) {
    for (form = 1; form <= 4; ++form) gsub("#" form, colour ? cell["colours", colour, form + 1] : "", text[i])
    gsub(/#/, colour ? cell["colours", colour, 1] : "", text[i])
  }
}
# Puts "english" and "french" into text[] as said of the actor "who"; "form" is what French endings agree with
function resolve(english, french, who, form) { setText(english, alternative(french)); resolveText(who, form) }
function resolveText(who, form,   i) {
  fillSlots()
  for (i = 1; i <= texts; ++i) text[i] = ofNumber(text[i], several[who])
  choose()
  if (index(text[1], "#")) paint()
  gsub(/@/, owner[who], text[1])
  for (i = 2; i <= texts; ++i) text[i] = agree(text[i], form)
  # "leur" of a group that is one in grammar reads badly
  if (several[who] && !frenchPlural[who] && text[2] ~ /(^| )leurs? /) failed = 1
}
