# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Who acts. By index, 1 and 2: english[], french[], kinds[], wears[]; several[] (more than one is meant),
# englishPlural[] and frenchPlural[] (the verb is plural); nounForm[] and verbForm[] (what endings agree with); owner[]
# (his, her ...)

# Sets the actor from row i of who.tsv; "single" asks for one person where the row has it
function makeActor(who, i, single,   gender, many, noun) {
  for (texts = 1; texts <= 4; ++texts) text[texts] = cell["who", i, texts + 3]
  texts = 4
  choose()
  if (index(text[1] text[2], "#")) paint()
  many = text[1] == "-" || text[2] != "-" && !single && percent(40)
  gender = cell["who", i, 3] ~ /^f/ ? 2 : 1
  kinds[who] = cell["who", i, 1]; wears[who] = cell["who", i, 2]
  english[who] = many ? text[2] : text[1]; french[who] = noun = many ? text[4] : text[3]
  several[who] = many || cell["who", i, 3] ~ /c$/
  englishPlural[who] = many || english[who] ~ /and groom/
  frenchPlural[who] = many
  nounForm[who] = verbForm[who] = gender + (many ? 2 : 0)
  if (several[who] || noun ~ /personne/) owner[who] = "their"
  else if (common(animals, kinds[who]) != "") owner[who] = "its"
  else owner[who] = gender == 2 ? "her" : "his"
  trait[who] = joined[who] = participle[who] = 0
  if (wears[who] != "-" && percent(22) && noun !~ /chauve|brun|torse|barbe|souriant/) addTrait(who)
  determine(who, many, gender)
}
function addTrait(who,   i) {
  i = row("traits", wears[who])
  if (!i) return
  resolve(cell["traits", i, 3], cell["traits", i, 4], who, nounForm[who])
  if (cell["traits", i, 2] == "before") english[who] = text[1] " " english[who]
  else { english[who] = english[who] " " text[1]; trait[who] = 1 }
  french[who] = french[who] " " text[2]
}
# Puts an article, a number or "a group of" before the noun
function determine(who, many, gender,   i) {
  if (!many && percent(4)) setActor(who, "the " english[who], (gender == 2 ? "la " : "le ") french[who])
  else if (!many) setActor(who, "a " english[who], (gender == 2 ? "une " : "un ") french[who])
  else if (percent(30) && kinds[who] !~ /car|boat|train|parked|wedding/) {
    i = 1 + below(rows["groups"])
    setActor(who, cell["groups", i, 1] " " english[who], cell["groups", i, 2] " " french[who])
    # English takes either number; French agrees with "un groupe"
    englishPlural[who] = percent(50)
    frenchPlural[who] = 0; verbForm[who] = 1
  } else {
    i = kinds[who] == "wedding" ? rows["counts"] : 1 + below(rows["counts"])
    setActor(who, cell["counts", i, 1] " " english[who], agree(cell["counts", i, 2], nounForm[who]) " " french[who])
  }
}
function setActor(who, asEnglish, asFrench) { english[who] = asEnglish; french[who] = asFrench }
# "a man and a woman": they act, and are dressed, as neither alone
function join(who,   other) {
  other = 3
  makeActor(other, row("who", kinds[who]), 1)
  if ((english[who] " " english[other]) ~ /^the | the | (in|with|on) /) return
  if (several[who] || several[other] || wears[other] == "-") return
  if (english[other] == english[who]) makeOther(other)
  else if (sameNoun(english[who], english[other])) return
  setActor(who, english[who] " and " english[other], french[who] " et " french[other])
  # Masculine where either is
  if (verbForm[other] == 1) verbForm[who] = 1
  verbForm[who] += 2
  nounForm[who] = verbForm[who]
  several[who] = englishPlural[who] = frenchPlural[who] = joined[who] = 1
  owner[who] = "their"
  kinds[who] = common(kinds[who], kinds[other])
}
function makeOther(who) { sub(/^a /, "another ", english[who]); sub(/^une? /, "&autre ", french[who]) }
function sameNoun(left, right) { sub(/.* /, "", left); sub(/.* /, "", right); return left == right }
# Two who differ in what they wear
function contrast(who,   one, firstEnglish, firstFrench) {
  one = nounForm[who] % 2 ? "l'un" : "l'une"
  nounForm[0] = nounForm[who] - 2
  wears[0] = wears[who]
  oneGarment(0, row("garments", wears[who]))
  firstEnglish = inEnglish(); firstFrench = inFrench()
  oneGarment(0, row("garments", wears[who]))
  if (inEnglish() == firstEnglish) return
  setActor(who, english[who] ", one " firstEnglish " and the other " inEnglish() " ,",
           french[who] " , " one " " firstFrench " et l'autre " inFrench() " ,")
  participle[who] = 1
}
