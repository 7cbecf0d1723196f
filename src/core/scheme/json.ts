import { z } from 'zod';
import { SchemeSchema, type Scheme } from './schema';

/** The file form of a scheme: figures as decimal text, 不设 and 待填 as words. Inverse of reading a file. */
export function schemeToJson(scheme: Scheme): unknown {
  return z.encode(SchemeSchema, scheme);
}
