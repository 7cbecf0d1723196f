/**
 * Draws the icons into assets/, one mark for the add-in and one for each command, on a grid of 16 units. A shape is the
 * distance from a point to its edge (below 0 inside), so every size is drawn sharp, not scaled. Run: npm run icons
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { encodePng } from './lib/png.mjs';
import { inRoot } from './lib/project.mjs';

const GRID = 16;
const RED = [0xc4, 0x30, 0x2b];
const GOLD = [0xe8, 0xa3, 0x17];
const PAPER = [0xff, 0xff, 0xff];
const INK = [0x75, 0x71, 0x6d];

const ALL_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const COMMAND_SIZES = [16, 32, 80];

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

const box = (x, y, width, height, radius = 0) => (px, py) => {
  const dx = Math.abs(px - x - width / 2) - width / 2 + radius;
  const dy = Math.abs(py - y - height / 2) - height / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const disc = (x, y, radius) => (px, py) => Math.hypot(px - x, py - y) - radius;

const stroke = (width, ...points) => (px, py) => {
  let nearest = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    const [ax, ay] = points[i - 1];
    const [bx, by] = points[i];
    const along = clamp(((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2), 0, 1);
    nearest = Math.min(nearest, Math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay)));
  }
  return nearest - width / 2;
};

/** Filled by the even-odd rule. */
const polygon = (...points) => {
  const edge = stroke(0, ...points, points[0]);
  return (px, py) => {
    let inside = false;
    for (let i = 0, j = points.length - 1; i < points.length; j = i, i += 1) {
      const [ax, ay] = points[i];
      const [bx, by] = points[j];
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside ? -edge(px, py) : edge(px, py);
  };
};

const star = (x, y, outer, inner) =>
  polygon(
    ...Array.from({ length: 10 }, (_, i) => {
      const radius = i % 2 === 0 ? outer : inner;
      const angle = (i * Math.PI) / 5 - Math.PI / 2;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );

const arc = (x, y, radius, width, from, to) => {
  const points = Array.from({ length: 25 }, (_, i) => {
    const angle = from + ((to - from) * i) / 24;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return stroke(width, ...points);
};

/** A sheet of paper with a frame, the ground of most commands. */
const sheet = (x, y, width, height) => [
  [INK, box(x, y, width, height, 1)],
  [PAPER, box(x + 1, y + 1, width - 2, height - 2, 0.3)],
];

const tick = (colour, x, y, scale, width) => [colour, stroke(width, [x, y + 2 * scale], [x + 2 * scale, y + 4 * scale], [x + 6 * scale, y])];

/** Each icon from the bottom layer up. */
const ICONS = {
  // The ledger: a red cover with its spine, a white page of lines, and the tick of a checked entry.
  logo: [
    [RED, box(1, 1, 14, 14, 2)],
    [PAPER, box(4, 3, 9, 10, 0.6)],
    [GOLD, box(2, 4, 1, 1)],
    [GOLD, box(2, 7, 1, 1)],
    [GOLD, box(2, 10, 1, 1)],
    tick(RED, 5.6, 5.6, 0.97, 1.7),
  ],
  fill: [
    ...sheet(1, 1, 14, 14),
    [INK, box(1, 5, 14, 1)],
    [INK, box(5, 1, 1, 14)],
    [RED, box(7, 8, 6, 1.5, 0.3)],
    [RED, box(7, 11, 6, 1.5, 0.3)],
  ],
  check: [
    ...sheet(2, 2, 12, 13),
    [INK, box(5, 1, 6, 3, 0.8)],
    tick(RED, 4.8, 7.2, 1.05, 1.8),
  ],
  notice: [
    ...sheet(2, 1, 12, 14),
    [RED, box(4, 3, 8, 2)],
    [INK, box(4, 7, 8, 1)],
    [INK, box(4, 9, 8, 1)],
    [INK, box(4, 11, 3, 1)],
    [RED, disc(11, 12, 2)],
  ],
  ranking: [
    [INK, box(1, 8, 4, 7, 0.4)],
    [RED, box(6, 3, 4, 12, 0.4)],
    [INK, box(11, 10, 4, 5, 0.4)],
  ],
  grades: [
    [INK, polygon([4, 8], [7, 9], [6, 15], [4, 13.4], [2, 14])],
    [INK, polygon([12, 8], [9, 9], [10, 15], [12, 13.4], [14, 14])],
    [RED, disc(8, 6, 5.5)],
    [PAPER, star(8, 6.2, 3.9, 1.7)],
  ],
  explain: [
    [INK, stroke(2.4, [10.2, 10.2], [13.8, 13.8])],
    [INK, disc(6.5, 6.5, 5.8)],
    [PAPER, disc(6.5, 6.5, 4.5)],
    [RED, arc(6.5, 5.4, 1.5, 1.3, -Math.PI, Math.PI * 0.35)],
    [RED, stroke(1.3, [7.1, 6.75], [6.5, 7.3], [6.5, 7.7])],
    [RED, disc(6.5, 9.5, 0.8)],
  ],
  undo: [
    [RED, arc(8, 9, 4.6, 2, -Math.PI / 2, Math.PI * 0.75)],
    [RED, stroke(2, [6, 4.4], [8, 4.4])],
    [RED, polygon([6.6, 0.6], [1.6, 4.4], [6.6, 8.2])],
  ],
};

mkdirSync(inRoot('assets'), { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of name === 'logo' ? ALL_SIZES : COMMAND_SIZES) writeFileSync(inRoot(`assets/${name}-${size}.png`), encodePng(size, draw(layers, size)));
}

function draw(layers, size) {
  const pixels = Buffer.alloc(size * size * 4);
  const scale = size / GRID;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let colour = [0, 0, 0];
      let alpha = 0;
      for (const [paint, shape] of layers) {
        const cover = clamp(0.5 - shape((x + 0.5) / scale, (y + 0.5) / scale) * scale, 0, 1);
        const next = cover + alpha * (1 - cover);
        if (next > 0) colour = colour.map((old, i) => (paint[i] * cover + old * alpha * (1 - cover)) / next);
        alpha = next;
      }
      pixels.set([...colour.map(Math.round), Math.round(alpha * 255)], (y * size + x) * 4);
    }
  }
  return pixels;
}
