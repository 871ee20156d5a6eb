// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons and boxes that choose what is shown.

/** A row of buttons of which one is pressed. choices: [[value, text, tooltip], …] */
function segmented(name, choices, choose) {
  const group = make('div', { className: 'segmented', role: 'group', 'aria-label': name });
  for (const [value, text, title] of choices) {
    const button = make('button', { type: 'button', title, data: { value } }, text);
    button.addEventListener('click', () => choose(value));
    group.append(button);
  }
  addArrowKeys(group);
  return group;
}

function press(group, value) {
  const buttons = [...group.querySelectorAll('button')];
  buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.value === value)));
  setTabStop(group, Math.max(0, buttons.findIndex((button) => button.dataset.value === value)));
}

function selectBox(name, choices, choose) {
  const box = make('select', {}, ...choices.map(([value, text]) => make('option', { value }, text)));
  box.addEventListener('change', () => choose(box.value));
  return { box, label: make('label', {}, make('span', {}, name), box) };
}

function checkBox(name, choose) {
  const box = make('input', { type: 'checkbox' });
  box.addEventListener('change', () => choose(box.checked));
  return { box, label: make('label', { className: 'check' }, box, make('span', {}, name)) };
}

class Controls {
  constructor(state) {
    const { data } = state;
    const set = (name) => (value) => state.update({ [name]: value });
    this.theme = segmented('Theme', [['auto', 'Auto', 'Light or dark as the system'], ['light', 'Light', 'Dark text on light'],
      ['dark', 'Dark', 'Light text on dark']], set('theme'));
    byId('page-controls').append(this.theme);

    this.kinds = kKinds.filter((kind) => data.sentences.some((sentence) => sentence.attention[kind]));
    const texts = { encoder: ['Encoder', 'Source tokens look at source tokens'],
      cross: ['Cross', 'The translation looks at the source'],
      decoder: ['Decoder', 'The translation looks at what is written already'] };
    this.kind = segmented('Kind of attention', this.kinds.map((kind) => [kind, ...texts[kind]]), set('kind'));
    this.view = segmented('View', [['heatmap', 'Heatmap', 'Rows look at columns'], ['lines', 'Lines', 'Lines between tokens']], set('view'));
    this.words = checkBox('Whole words', set('words'));
    this.special = checkBox('Special tokens', set('special'));
    this.map = selectBox('Colours', data.colorMaps.map((map) => [map.name, map.title]), set('map'));
    this.scale = selectBox('Scale', [['linear', 'Linear'], ['log', 'Logarithmic'], ['row', 'Per row']], set('scale'));
    this.sentence = selectBox('Sentence', data.sentences.map((sentence, index) =>
      [String(index), `${index + 1}. ${[...sentence.source].slice(0, 40).join('')}`]), (value) => state.update({ sentence: Number(value) }));
    const several = data.sentences.length > 1 ? [this.sentence.label] : [];
    byId('controls').append(...several, this.kind, this.view, this.words.label, this.special.label, this.map.label, this.scale.label);
  }

  follow(values) {
    press(this.theme, values.theme);
    press(this.kind, values.kind);
    press(this.view, values.view);
    this.words.box.checked = values.words;
    this.special.box.checked = values.special;
    this.map.box.value = values.map;
    this.scale.box.value = values.scale;
    this.sentence.box.value = String(values.sentence);
  }
}
