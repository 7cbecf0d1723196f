/** Writes the scheme files in one form: what fits stands on one line, and so does every row of a worked example. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'schemes');
const WIDTH = 140;

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const path = join(folder, name);
  const before = readFileSync(path, 'utf8');
  const after = `${format(JSON.parse(before), '', 0)}\n`;
  if (after !== before) writeFileSync(path, after);
}

function format(value, indent, used) {
  const line = oneLine(value);
  const several = Array.isArray(value) && value.length > 1 && typeof value[0] === 'object';
  if ((!several && indent.length + used + line.length <= WIDTH) || isRow(value)) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((each) => inner + format(each, inner, 0)).join(',\n')}\n${indent}]`;
  const fields = Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${format(each, inner, JSON.stringify(key).length + 2)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Entries of a period, and what an example expects of a member. */
function isRow(value) {
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, 'entries')) return true;
  return 'id' in value && !('basis' in value || 'format' in value || Array.isArray(value.periods));
}
