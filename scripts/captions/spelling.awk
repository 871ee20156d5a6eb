# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The last step: articles, elisions, contractions, capitals.

# a or an; spaces that empty options left
function polishEnglish(string,   words, n, i) {
  n = split(string, words, " ")
  string = words[1]
  for (i = 2; i <= n; ++i) {
    if (words[i - 1] == "a" && tolower(words[i]) ~ /^[aeiou]/ && words[i] !~ /^(uni|one)/) string = string "n"
    string = string " " words[i]
  }
  gsub(/ ,/, ",", string)
  return string
}
function elides(word) {
  if (word ~ /^(ha[ilmnru]|hach|hip|hockey|homard|hot-|huit|husk|héros)/) return word ~ /^harmonica/
  return word ~ /^([aeiouh]|à|â|é|è|ê|î|ô|œ)/
}
# Contractions (du, aux), elisions (l', d') and "de" for "des" before an adjective
function polishFrench(string,   words, n, i) {
  gsub(/ de des /, " de ", string)
  n = split(string, words, " ")
  string = " "
  for (i = 1; i <= n; ++i) {
    if (i < n && words[i] ~ /^(le|la|de|que|se)$/ && elides(words[i + 1])) sub(/.$/, "'", words[i])
    else words[i] = words[i] " "
    string = string words[i]
  }
  while (match(string, / des (jeunes|petit|grand|vieux |vieilles|gros |grosses|beaux |belles|hautes )/))
    string = replaceAt(string, " de " substr(string, RSTART + 5, RLENGTH - 5))
  gsub(/ de le /, " du ", string); gsub(/ de les /, " des ", string)
  gsub(/ à le /, " au ", string); gsub(/ à les /, " aux ", string)
  gsub(/ ,/, ",", string)
  return substr(string, 2, length(string) - 2)
}
# Accented letters are two bytes, which toupper leaves alone
function capital(string) {
  if (string ~ /^à/) return "À" substr(string, 3)
  if (string ~ /^é/) return "É" substr(string, 3)
  return toupper(substr(string, 1, 1)) substr(string, 2)
}
function sentence(source, target,   stop) {
  if (failed || target ~ /pendant .*pendant |lors d.*lors d/) return
  stop = percent(92) ? "." : ""
  source = capital(polishEnglish(source)) stop; target = capital(polishFrench(target)) stop
  if ((source, target) in printed) return
  printed[source, target] = 1
  ++count
  print source, target, "captions"
}
