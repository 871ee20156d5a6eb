// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a row or column, and of a decoding step.

const kListed = 10;

/** A line of a table: label, bar, and the numbers. */
function barRow(label, share, texts, isCurrent = false) {
  const bar = make('td', { className: 'bar' }, make('i', { style: { '--share': share.toFixed(4) } }));
  const row = make('tr', {}, make('th', { scope: 'row', dir: 'auto', title: label }, label), bar,
    ...texts.map((text) => make('td', { className: 'number' }, text)));
  if (isCurrent) row.className = 'current';
  return row;
}

const headRow = (names) => make('thead', {}, make('tr', {}, ...names.map((name) => make('th', { scope: 'col' }, name))));

/** The strongest partners of a lit row, or else column, as a table. */
function showRow(shown, lit) {
  const row = groupOf(shown.queries, lit.query);
  const column = groupOf(shown.keys, lit.key);
  const place = byId('row');
  if (row < 0 && column < 0) {
    byId('row-heading').textContent = 'Attention of a token';
    place.replaceChildren(make('p', { className: 'hint' }, 'Point at a cell or a word, or choose one.'));
    return;
  }
  const isRow = row >= 0;
  const groups = isRow ? shown.keys : shown.queries;
  const cellOf = (index) => (isRow ? [row, index] : [index, column]);
  const partners = groups.map((group, index) => ({ label: group.label, index, weight: shown.weights.at(...cellOf(index)) }))
    .filter(({ index }) => !shown.isMasked(...cellOf(index)))
    .sort((a, b) => b.weight - a.weight);
  byId('row-heading').textContent = isRow ? `“${shown.queries[row].label}” looks at` : `“${shown.keys[column].label}” is looked at by`;
  const body = make('tbody', {}, ...partners.slice(0, kListed).map(({ label, index, weight }) => {
    const scores = shown.scores ? [digits(shown.scores.at(...cellOf(index)), 2)] : [];
    return barRow(label, weight, [weightText(weight), ...scores], isRow && index === column);
  }));
  const table = make('table', {}, headRow(['Token', '', 'Weight', ...(shown.scores ? ['Score'] : [])]), body);
  const rest = partners.slice(kListed);
  const sum = rest.reduce((total, { weight }) => total + weight, 0);
  place.replaceChildren(table, ...(rest.length && isRow
    ? [make('p', { className: 'hint' }, `and ${rest.length} more, together ${weightText(sum)}`)] : []));
}

/** What the model considered at a step. */
function showStep(sentence, step) {
  const token = sentence.tokens.target[step];
  const place = byId('step');
  byId('step-heading').textContent = token ? `Next token at step ${step + 1}` : 'Next token';
  if (!token || token.probability === undefined) {
    place.replaceChildren(make('p', { className: 'hint' }, token ? 'The probabilities of this translation are not known.'
      : 'Choose a token of the translation to see what else the model considered.'));
    return;
  }
  const listed = token.top.map(([label, probability, isChosen]) => ({ label, probability, isChosen }));
  if (!listed.some((candidate) => candidate.isChosen))
    listed.push({ label: token.label, probability: token.probability, isChosen: true });
  const rest = 1 - listed.reduce((sum, candidate) => sum + candidate.probability, 0);
  const body = make('tbody', {}, ...listed.map(({ label, probability, isChosen }) =>
    barRow(isChosen ? `${label} ✓` : label, probability, [percent(probability)], isChosen)));
  place.replaceChildren(make('table', {}, headRow(['Token', '', 'Probability']), body),
    make('p', { className: 'hint' }, `All others: ${percent(Math.max(0, rest))}. Entropy ${digits(token.entropy, 2)} nats.`));
}

/** What a lit cell says, in a sentence. */
function readoutText(shown, lit) {
  const row = groupOf(shown.queries, lit.query);
  const column = groupOf(shown.keys, lit.key);
  if (row < 0 || column < 0) return '';
  const query = shown.queries[row].label;
  const key = shown.keys[column].label;
  if (shown.isMasked(row, column)) return `“${query}” may not look at “${key}”.`;
  const score = shown.scores ? `, score ${digits(shown.scores.at(row, column), 2)}` : '';
  return `“${query}” gives “${key}” the weight ${weightText(shown.weights.at(row, column))}${score}`;
}
