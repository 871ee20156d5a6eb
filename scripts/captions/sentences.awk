# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What actors do, where, and the kinds of sentences that say so. Reads the tables, then writes the pairs.

# An action of the actor into actionEnglish, actionFrench (infinitives) and "setting", a kind of place that fits;
# with "where" only an action that fits there. False where none was found.
function act(who, where,   i, sets, tries) {
  for (tries = 0; tries < 12; ++tries) {
    i = row("actions", kinds[who])
    if (!i) return 0
    sets = cell["actions", i, 2]
    gsub(/spot/, spots, sets)
    if (where != "" && !has(sets, where)) continue
    setting = where != "" ? where : oneWord(sets)
    resolve(cell["actions", i, 3], cell["actions", i, 4], who, verbForm[who])
    if (english[who] ~ / (old|older|elderly|pregnant) |grand/ && text[1] ~ vigorous) continue
    if (text[1] ~ sociable && !several[who]) continue
    actionEnglish = text[1]; actionFrench = text[2]
    return 1
  }
  return 0
}
# Whether a word of the phrase (or one that it begins) was there before
function repeats(phrase, before,   words, n, i) {
  n = split(phrase, words, " ")
  for (i = 1; i <= n; ++i)
    if (length(words[i]) > 2 && words[i] !~ /^(the|and|with)$/ && index(" " before, " " words[i]))
      return 1
  return 0
}
function place(   i) {
  placeEnglish = placeFrench = ""
  if (setting == "-" || !(i = row("places", setting))) return
  resolve(cell["places", i, 2], cell["places", i, 3], 0, 1)
  # Two places ("on a rock on a hill") are seldom said of one action, and no place twice
  if (actionEnglish ~ located && percent(75)) return
  if (repeats(text[1], english[1] " " actionEnglish)) return
  placeEnglish = " " text[1]; placeFrench = " " text[2]
}
function tail(   kind) {
  tailEnglish = tailFrench = ""
  kind = below(100)
  if (kind < 9)
    addTail("scenery", " with ", " in the background", percent(60) ? " en arrière-plan" : " à l'arrière-plan")
  else if (kind < 16) addTail("when", " ", "", "")
  else if (kind < 24 && actionEnglish !~ /wait/) addTail("onlookers", " ", "", "")
}
function addTail(table, before, afterEnglish, afterFrench,   i) {
  if (!(i = row(table, setting))) return
  resolve(cell[table, i, 2], cell[table, i, 3], 0, 1)
  if (repeats(text[1], english[1] " " actionEnglish placeEnglish) || text[1] ~ /other/ && wears[1] == "-") return
  tailEnglish = before text[1] afterEnglish
  tailFrench = (before == " " ? " " : " avec ") text[2] afterFrench
}

function anyActor(who,   i) {
  i = 1 + below(rows["who"])
  # People of no trade are most of those in photographs
  if (percent(50)) i = row("who", oneWord("plain plain adult child"))
  makeActor(who, i, 0)
  if (wears[who] == "-" || wears[who] == "dog" && !percent(12)) return
  if (percent(9)) join(who)
  else if (trait[who] || !row("garments", wears[who])) return
  else if (english[who] ~ /^two / && percent(20)) contrast(who)
  else if (percent(45)) clothe(who)
}
function present(who, phrase) { return frenchVerb(phrase, frenchPlural[who] ? 2 : 1) }
function now(who, phrase) { return englishVerb(phrase, "progressive", englishPlural[who]) }
function nowOrSimply(who, phrase, simple) {
  return englishVerb(phrase, percent(simple) ? "simple" : "progressive", englishPlural[who])
}
function isState(phrase) { return phrase ~ /^être / }
function state(phrase) { return substr(phrase, length("être ") + 1) }
function presentOrInProgress(who) {
  if (actionFrench ~ /^(être|se tenir|tenir|s'appuyer|porter) / || !percent(8)) return present(who, actionFrench)
  return present(who, "être en train de " actionFrench)
}
function whole() {
  sentence(english[1] " " nowOrSimply(1, actionEnglish, 30) placeEnglish tailEnglish,
           french[1] " " presentOrInProgress(1) placeFrench tailFrench)
}
# English drops the verb; French does so too, or keeps it; it sets no participle after another
function nounPhrase(   verb, how) {
  how = participle[1] ? 2 : below(3)
  if (isState(actionFrench)) verb = state(actionFrench)
  else if (how == 0) verb = frenchVerb(actionFrench, 3)
  else verb = (how == 1 ? "qui " : "") present(1, actionFrench)
  sentence(english[1] " " englishVerb(actionEnglish, "ing") placeEnglish tailEnglish,
           french[1] " " verb placeFrench tailFrench)
}
function thereIs() {
  if (english[1] ~ /^the / || english[1] ~ /,$/) { whole(); return }
  sentence("there " (frenchPlural[1] && !joined[1] ? "are " : "is ") english[1] " " \
             englishVerb(actionEnglish, "ing") placeEnglish,
           "il y a " french[1] " " \
             (isState(actionFrench) ? state(actionFrench) : "qui " present(1, actionFrench)) placeFrench)
}
function placeFirst() {
  if (placeEnglish == "" || tailEnglish ~ / (while|as) /) { whole(); return }
  sentence(substr(placeEnglish, 2) ", " english[1] " " now(1, actionEnglish),
           substr(placeFrench, 2) ", " french[1] " " presentOrInProgress(1))
}
# Only who, in what clothes, and where
function noAction() {
  if (placeEnglish == "" || actionEnglish ~ / (on|in|at) / || english[1] ~ /,$/ || has(moving, setting)) whole()
  else sentence(english[1] placeEnglish, french[1] placeFrench)
}
function wearing() {
  if (trait[1] || joined[1] || english[1] ~ / (in|with|wearing) / || has(moving, setting) ||
      !row("garments", wears[1])) { whole(); return }
  dress(1)
  if (suits())
    sentence(english[1] " " nowOrSimply(1, "wear", 25) " " garmentEnglish placeEnglish,
             french[1] " " present(1, "porter") " " garmentFrench placeFrench)
}
# A posture or a walk, and what is done in it
function twoActions(   firstEnglish, firstFrench, tries, link) {
  if (actionEnglish !~ postures || participle[1]) { whole(); return }
  firstEnglish = actionEnglish; firstFrench = actionFrench
  do {
    if (!act(1, setting) || ++tries > 20) return
  } while (actionEnglish !~ besides || isState(actionFrench) || repeats(actionEnglish, firstEnglish placeEnglish))
  link = percent(50) ? " and " : " while "
  if (isState(firstFrench) && percent(60))
    firstFrench = state(firstFrench) placeFrench " " present(1, actionFrench)
  else firstFrench = present(1, firstFrench) placeFrench \
    (link == " and " ? " et " present(1, actionFrench) : " en " frenchVerb(actionFrench, 3))
  sentence(english[1] " " now(1, firstEnglish) placeEnglish link englishVerb(actionEnglish, "ing"),
           french[1] " " firstFrench)
}
# About to, getting ready to or trying to do what has a beginning
function intention(   how) {
  if (actionEnglish !~ beginnings || participle[1] || isState(actionFrench)) { whole(); return }
  how = below(4)
  if (how == 0) intend("be about to", "être sur le point de")
  else if (how == 1) intend(percent(50) ? "be about to" : "get ready to", "s'apprêter à")
  else if (how == 2) intend(percent(50) ? "prepare to" : "get ready to", "se préparer à")
  else intend("try to", "essayer de")
}
function intend(englishStart, frenchStart) {
  sentence(english[1] " " now(1, englishStart) " " actionEnglish placeEnglish tailEnglish,
           french[1] " " present(1, frenchStart) " " actionFrench placeFrench tailFrench)
}
# Someone else does something else there
function twoActors(   first, source, target, how) {
  first = actionEnglish placeEnglish
  source = english[1] " " now(1, actionEnglish) placeEnglish
  target = french[1] " " present(1, actionFrench) placeFrench
  makeActor(2, row("who", "adult child dog"), 0)
  if (english[2] ~ /^the / || !act(2, setting) || repeats(actionEnglish, first)) return
  if (english[2] == english[1] && !several[1]) makeOther(2)
  how = oneWord("and while as")
  source = source " " how " " english[2] " " nowOrSimply(2, actionEnglish, how == "as" ? 100 : 0)
  target = target (how == "and" ? " et " : percent(50) ? " tandis que " : " pendant que ")
  sentence(source, target french[2] " " present(2, actionFrench))
}
function caption(   kind) {
  failed = 0
  weather = ""
  anyActor(1)
  if (!act(1, "") || !suits()) return
  place(); tail()
  kind = below(100)
  if (kind < 50) whole()
  else if (kind < 68) nounPhrase()
  else if (kind < 72) thereIs()
  else if (kind < 75) placeFirst()
  else if (kind < 79) noAction()
  else if (kind < 83) wearing()
  else if (kind < 91) twoActions()
  else if (kind < 94) intention()
  else twoActors()
}

FNR == 1 { table = FILENAME; sub(/.*\//, "", table); sub(/\.tsv$/, "", table) }
/^#/ { next }
table == "verbs" { for (i = 2; i <= 4; ++i) irregular[$1, i - 1] = $i; next }
{
  n = ++rows[table]
  weight[table, n] = variety($0)
  for (i = 1; i <= NF; ++i) cell[table, n, i] = $i
}
END {
  seed = 20260102
  spots = "street city park garden beach lake hill event market station home restaurant stage"
  cold = "street city way road park lake snow slope hill forest station market event work ice farm"
  social = "street city way park garden station office stage hall event restaurant home class"
  vigorous = "skat|surf|ski|snowb|flip|handstand|cartwheel|push-ups|rugby|ball|jump|trampoline|split|rope|swing|" \
             "sled|karate|box|weights|dive|climb|crawl|trick|shoulders|tag|unicycle"
  sociable = "gather|around a|tug of war|together|side by side|hand in hand|in a circle"
  located = " (on|in|at|under|near|down|against|behind|over|along|through|into|past|around|toward|from) "
  postures = "^(sit|stand|walk|lean|lie|wait|kneel|stroll|dance|pose)( |$)"
  besides = "^(hold|talk|look|read|eat|drink|smile|laugh|smoke|carry|write)( |$)"
  beginnings = "^(jump|throw|catch|kick|hit|dive|ride|cross|eat|cut|climb|play|open|serve|swing|surf|take)( |$)"
  animals = "dog cat horse bird monkey cattle"
  moving = "way road river slope sea swim ice"
  several[0] = 0; owner[0] = "their"; frenchPlural[0] = 0
  while (count < wanted && ++tries < 4 * wanted) caption()
}
