import { listText } from './text';
import type { Who } from './who';

/** `C类、D类`, or `除C类、D类以外`. */
export function whoText({ are, of }: Who): string {
  const words = listText(of);
  return are === 'any' ? words : `除${words}以外`;
}
