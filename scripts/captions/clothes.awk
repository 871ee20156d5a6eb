# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What actors wear.

# One garment into garmentEnglish, garmentFrench (with articles), garmentIn (French without article, after "en"; empty
# where not said so) and garmentParts (of the body)
function oneGarment(who, i) {
  setText(cell["garments", i, 3], cell["garments", i, 4])
  text[++texts] = cell["garments", i, 5]
  resolveText(who, nounForm[who])
  garmentEnglish = text[1]; garmentFrench = text[2]; garmentIn = text[3] == "-" ? "" : text[3]
  garmentParts = cell["garments", i, 2]
  weather = weather " " cell["garments", i, 6]
}
# One garment, or two that are worn on different parts
function dress(who,   firstEnglish, firstFrench, firstIn, firstPart, other) {
  oneGarment(who, row("garments", wears[who]))
  if (!percent(30) || wears[who] == "dog") return
  other = row("garments", wears[who])
  if (covers(garmentParts, cell["garments", other, 2]) || covers(cell["garments", other, 2], garmentParts)) return
  firstEnglish = garmentEnglish; firstFrench = garmentFrench; firstIn = garmentIn; firstPart = garmentParts
  oneGarment(who, other)
  garmentEnglish = firstEnglish " and " garmentEnglish; garmentFrench = firstFrench " et " garmentFrench
  garmentIn = firstIn != "" && garmentIn != "" ? firstIn " et " garmentIn : ""
  garmentParts = firstPart " " garmentParts
}
function covers(part, other) { return part == other || part == "full" && has("top bottom", other) }
# Carried rather than put on: not said with "in"
function isCarried() { return common("eyes neck hands back", garmentParts) != "" }
function inEnglish() { return (isCarried() ? "with " : "in ") garmentEnglish }
function inFrench() { return garmentIn != "" ? "en " garmentIn : "avec " garmentFrench }
# Adds the clothes to the actor; participle[who] tells that French has used one up
function clothe(who,   how) {
  dress(who)
  how = below(10)
  english[who] = english[who] " " (how % 2 ? "wearing " garmentEnglish : inEnglish())
  if (garmentIn != "" && (how < 5 || joined[who])) french[who] = french[who] " en " garmentIn
  else if (how >= 8 && garmentIn != "" && garmentParts !~ / /)
    french[who] = french[who] agree(" vêtu[e] de ", nounForm[who]) garmentFrench
  else if (how >= 5 || !isCarried()) { french[who] = french[who] " portant " garmentFrench; participle[who] = 1 }
  else french[who] = french[who] " avec " garmentFrench
}

# Whether the clothes, whose kinds "weather" lists, are worn in the setting
function suits() {
  if (english[1] ~ /barefoot/ && (english[1] garmentEnglish) ~ /shoes|sneakers|flip-flops|sandals|heels/) return 0
  if (has(weather, "water") && !has("beach lake swim sea river", setting)) return 0
  if (has(weather, "home") && !has("home", setting)) return 0
  if (has(weather, "helmet") && !has("way road spark slope ice hill", setting)) return 0
  if (has(weather, "winter") && !has(cold, setting)) return 0
  if (has(weather, "smart") && !has(social, setting)) return 0
  return !(has(weather, "dry") && has("swim sea", setting))
}
