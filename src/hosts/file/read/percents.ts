import { showsPercent } from '../../common/percents';
import { builtInFormat } from '../look/formats';
import { treeOf, type Parts } from '../opc/parts';
import { layoutOf } from '../opc/workbook';
import { attribute, child, children } from '../xml/tree';

/** The styles, by the numbers that cells refer to, in which a number is shown as a percentage. */
export function percentStyles(parts: Parts): ReadonlySet<number> {
  // Not as it was opened: a workbook without styles may have been given some.
  const { styles } = layoutOf(parts);
  if (styles === null) return new Set();
  const { root } = treeOf(parts, styles);
  const formats = new Map(children(child(root, 'numFmts'), 'numFmt').map((element) => [attribute(element, 'numFmtId'), attribute(element, 'formatCode')]));
  const found = new Set<number>();
  children(child(root, 'cellXfs'), 'xf').forEach((xf, style) => {
    const id = attribute(xf, 'numFmtId') ?? '0';
    if (showsPercent(formats.get(id) ?? builtInFormat(Number(id)))) found.add(style);
  });
  return found;
}
