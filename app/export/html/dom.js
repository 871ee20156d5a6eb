// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Elements and keys. Everything that comes from a text becomes a text node, never markup.

/** Makes an element; "data" goes to its dataset, "style" to custom properties, the rest to properties or attributes. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'data') Object.assign(element.dataset, value);
    else if (name === 'style') for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
    else if (name.includes('-') || name === 'role' || name === 'for') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

const byId = (id) => document.getElementById(id);

/**
 * One tab stop for many buttons: the arrow keys go from one to the next.
 * @param columns a row has as many of them; Up and Down then go to the neighbouring rows.
 */
function addArrowKeys(container, columns = 0) {
  const buttons = () => [...container.querySelectorAll('button')];
  container.addEventListener('keydown', (event) => {
    const all = buttons();
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -all.length, End: all.length };
    const at = all.indexOf(document.activeElement);
    if (at < 0 || !steps[event.key]) return;
    event.preventDefault();
    const next = event.key === 'Home' || event.key === 'End' || !columns || Math.abs(steps[event.key]) === 1
      ? Math.min(Math.max(at + steps[event.key], 0), all.length - 1) : at + steps[event.key];
    if (all[next]) {
      setTabStop(container, next);
      all[next].focus();
    }
  });
}

/** Which of the buttons in a container the Tab key goes to. */
function setTabStop(container, index) {
  [...container.querySelectorAll('button')].forEach((button, at) => { button.tabIndex = at === index ? 0 : -1; });
}

/** "0.873", "−1.20": with a fixed number of digits and a true minus sign. */
function digits(value, count) {
  return value.toFixed(count).replace('-', '\u2212');
}

function weightText(value) {
  return value > 0 && value < 0.0005 ? '<\u20090.001' : digits(value, 3);
}

function percent(value) {
  return value > 0 && value < 0.0005 ? '<\u20090.1\u2009%' : `${(value * 100).toFixed(value < 0.0995 ? 1 : 0)}\u2009%`;
}
