import { z } from 'zod';
import { SchemeFileSchema } from '../../src/core';

/** docs/scheme.schema.json: the file form of a regulation, for editors that check and complete JSON. */
export function schemeFileSchema(): string {
  const schema = z.toJSONSchema(SchemeFileSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
  return `${JSON.stringify({ title: '积分簿办法文件', ...schema }, null, 2)}\n`;
}
