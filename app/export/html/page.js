// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts together. "data-heed" of the document says "ready" once everything is drawn, or what went wrong.

const kLongTexts = 300; // characters of both, from which on they are written smaller

class Page {
  constructor(data) {
    this.data = data;
    this.hovered = null; // a cell of tokens, in place of the chosen one
    this.maps = Object.fromEntries(data.colorMaps.map((map) => [map.name, new ColorMap(map.colors)]));
    this.attention = data.sentences.map((sentence) => Object.fromEntries(
      Object.entries(sentence.attention).map(([kind, json]) => [kind, new PackedAttention(json)])));
    this.state = new State(data);
    const events = {
      hover: (cell) => { this.hovered = cell; this.light(); },
      choose: (cell, step) => this.state.update({ ...cell, ...(step === undefined ? {} : { step }) }),
    };
    this.controls = new Controls(this.state);
    this.words = new Words(events);
    this.heads = new Heads((layer, head) => this.state.update({ layer, head }));
    this.views = { heatmap: new Heatmap(events), lines: new Lines(events) };
    this.key = byId('stage').appendChild(make('div', { className: 'key' }));
    this.systemTheme = window.matchMedia('(prefers-color-scheme: dark)');
    this.systemTheme.addEventListener('change', () => this.draw());
    this.state.onChange(() => this.draw());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.state.update({ query: -1, key: -1 });
    });
    byId('caption').append(...this.captionLines().map((line) => make('p', {}, line)));
    document.querySelector('main').hidden = false;
    new ResizeObserver(() => this.drawStage()).observe(byId('stage'));
    this.draw();
  }

  captionLines() {
    const { data } = this;
    return [`Made with ${data.madeWith}, ${data.created.replace('T', ' ')}.`,
      'A row is what one token (the query) gives to every token it may look at (the keys); its weights sum to 1. '
      + 'In the decoder a row is named after the token that is written at that step. The weights are rounded to 16 bits.'];
  }

  draw() {
    const { values } = this.state;
    this.hovered = null;
    document.documentElement.dataset.theme = values.theme !== 'auto' ? values.theme
      : this.systemTheme.matches ? 'dark' : 'light';
    const sentence = this.data.sentences[values.sentence];
    if (sentence !== this.sentence) {
      this.sentence = sentence;
      document.querySelector('.texts').classList.toggle('long', sentence.source.length + sentence.target.length > kLongTexts);
      byId('source-text').textContent = sentence.source;
      byId('target-text').textContent = sentence.target;
      this.words.draw(sentence);
    }
    const attention = this.attention[values.sentence][values.kind];
    this.shown = new Shown(sentence, attention, values);
    this.scale = new Scale(this.shown.weights, values.scale);
    this.controls.follow(values);
    this.heads.draw(sentence, attention, values, this.maps[values.map]);
    byId('stage-heading').textContent = this.shown.title;
    this.drawStage();
    Object.assign(document.documentElement.dataset, {
      kind: values.kind, layer: values.layer + 1, head: values.head + 1, view: values.view, heed: 'ready' });
  }

  drawStage() {
    const { values } = this.state;
    const view = this.views[values.view];
    if (view.element.parentNode !== byId('stage')) byId('stage').replaceChildren(view.element, this.key);
    view.draw(this.shown, this.scale, this.maps[values.map], byId('stage').clientWidth);
    this.key.hidden = values.view !== 'heatmap';
    this.key.style.setProperty('--gradient', this.maps[values.map].gradient);
    this.key.replaceChildren(make('i'), ...this.scale.ticks.map((tick) => make('span', {}, tick)));
    this.light();
  }

  /** Follows the pointer, or else what is chosen. */
  light() {
    const { values } = this.state;
    const lit = this.hovered ?? { query: values.query, key: values.key };
    this.views[values.view].light(lit);
    this.words.light(this.shown, lit, values.step);
    byId('readout').textContent = readoutText(this.shown, lit)
      || (values.view === 'heatmap' ? 'Point at a cell to read its weight.' : 'Point at a token to see its lines alone.');
    showRow(this.shown, lit);
    showStep(this.sentence, this.shown.kind !== 'encoder' && lit.query >= 0 ? lit.query : values.step);
  }
}

try {
  new Page(JSON.parse(byId('data').textContent));
} catch (fault) {
  document.documentElement.dataset.heed = `fault: ${fault.message}`;
  byId('fault').textContent = `This page cannot be shown: ${fault.message}`;
  byId('fault').hidden = false;
}
