// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Canvases that stay sharp, and the labels along them.

const kFont = 'system-ui, sans-serif';

/** Makes a canvas of that size in CSS pixels; returns its context, whose unit is the CSS pixel. */
function sizedContext(canvas, width, height) {
  const ratio = Math.min(window.devicePixelRatio || 1, 8192 / Math.max(width, height, 1));
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** The text, cut with an ellipsis where it is wider than that. */
function cutText(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('')}…`;
}

/** The labels of one axis, cut to a largest width. */
function measuredLabels(context, groups, font, largestWidth) {
  context.font = font;
  const texts = groups.map((group) => cutText(context, group.label, largestWidth));
  return { texts, font, widest: Math.ceil(Math.max(0, ...texts.map((text) => context.measureText(text).width))) };
}

/** Every how many cells a label of that pitch has room. */
const labelStride = (cell, pitch) => Math.max(1, Math.ceil(pitch / cell));
