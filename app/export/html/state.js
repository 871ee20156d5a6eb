// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen. It lives in the address's fragment, so that a link opens the same head:
// #sentence=1&kind=cross&layer=2&head=3&query=4&key=1&view=lines&words=1&special=0&map=magma&scale=log&theme=dark
// Everything counts from 1 there and from 0 here; −1 is nothing.

const kKinds = ['encoder', 'cross', 'decoder'];
const kViews = ['heatmap', 'lines'];
const kScales = ['linear', 'log', 'row'];
const kThemes = ['auto', 'light', 'dark'];

const within = (value, count, least = 0) => Math.min(Math.max(Number.isInteger(value) ? value : least, least), count - 1);
const oneOf = (value, values, fallback) => (values.includes(value) ? value : fallback);

class State {
  constructor(data) {
    this.data = data;
    this.listeners = [];
    const { opened } = data;
    this.values = this.valid({
      ...opened,
      sentence: opened.sentence - 1,
      layer: opened.layer - 1,
      head: opened.head - 1,
      query: opened.query - 1,
      key: opened.key - 1,
      step: -1,
      view: 'heatmap',
      theme: 'auto',
    });
    this.readFragment();
    window.addEventListener('hashchange', () => this.readFragment());
  }

  onChange(listener) { this.listeners.push(listener); }

  /** Sets some values, all made valid, writes the fragment and tells everybody. */
  update(changes) {
    const next = { ...this.values, ...changes };
    if (changes.sentence !== undefined && changes.sentence !== this.values.sentence)
      Object.assign(next, { query: -1, key: -1, step: -1 });
    else if (changes.kind !== undefined && changes.kind !== this.values.kind)
      Object.assign(next, this.cellInKind(changes.kind));
    this.values = this.valid(next);
    this.writeFragment();
    this.listeners.forEach((listener) => listener(this.values));
  }

  /** The step stays chosen in another kind, and the source token where the kind has a place for it. */
  cellInKind(kind) {
    const { kind: old, query, key, step } = this.values;
    const source = old === 'encoder' ? query : old === 'cross' ? key : -1;
    return { query: kind === 'encoder' ? source : step, key: kind === 'cross' ? source : -1 };
  }

  valid(values) {
    const sentence = within(values.sentence, this.data.sentences.length);
    const { attention, tokens } = this.data.sentences[sentence];
    const kinds = kKinds.filter((kind) => attention[kind]);
    const kind = oneOf(values.kind, kinds, oneOf('cross', kinds, kinds[0]));
    const { layers, heads, queries, keys } = attention[kind];
    const query = within(values.query, queries, -1);
    const step = kind === 'encoder' || query < 0 ? values.step : query;
    return {
      ...values,
      sentence,
      kind,
      layer: within(values.layer, layers),
      head: within(values.head, heads),
      query,
      key: within(values.key, keys, -1),
      step: within(step, tokens.target.length, -1),
      view: oneOf(values.view, kViews, 'heatmap'),
      scale: oneOf(values.scale, kScales, 'linear'),
      map: oneOf(values.map, this.data.colorMaps.map((map) => map.name), 'viridis'),
      theme: oneOf(values.theme, kThemes, 'auto'),
    };
  }

  readFragment() {
    const given = new URLSearchParams(window.location.hash.slice(1));
    const read = {};
    for (const name of ['sentence', 'layer', 'head', 'query', 'key', 'step'])
      if (given.has(name)) read[name] = Number.parseInt(given.get(name), 10) - 1;
    for (const name of ['words', 'special'])
      if (given.has(name)) read[name] = given.get(name) === '1';
    for (const name of ['kind', 'view', 'scale', 'map', 'theme'])
      if (given.has(name)) read[name] = given.get(name);
    this.values = this.valid({ ...this.values, ...read });
    this.listeners.forEach((listener) => listener(this.values));
  }

  writeFragment() {
    const { values } = this;
    const text = new URLSearchParams();
    if (this.data.sentences.length > 1) text.set('sentence', values.sentence + 1);
    for (const name of ['kind', 'view', 'map', 'scale', 'theme']) text.set(name, values[name]);
    for (const name of ['layer', 'head', 'query', 'key', 'step']) if (values[name] >= 0) text.set(name, values[name] + 1);
    for (const name of ['words', 'special']) text.set(name, values[name] ? '1' : '0');
    try {
      window.history.replaceState(null, '', `#${text}`);
    } catch {
      // Some browsers refuse this to local files; then the address stays as it is.
    }
  }
}
