import type { DefinedName } from '../../core';
import type { Step } from './steps';
import { SMALL } from './steps';

/** Adds the name or changes it; `names` are the lower-case names there will be when the step runs, and is kept so. */
export function nameSteps(name: DefinedName, names: Set<string>): Step[] {
  const known = names.has(name.name.toLowerCase());
  names.add(name.name.toLowerCase());
  return [
    {
      weight: SMALL,
      queue: (context) => {
        if (!known) {
          context.workbook.names.add(name.name, name.refersTo, name.comment ?? '');
          return;
        }
        const item = context.workbook.names.getItem(name.name);
        item.formula = name.refersTo;
        item.comment = name.comment ?? '';
      },
    },
  ];
}

/** A name that is gone already is no failure. */
export function unnameSteps(name: string, names: Set<string>): Step[] {
  const known = names.delete(name.toLowerCase());
  return [
    {
      weight: SMALL,
      queue: (context) => {
        if (known) context.workbook.names.getItem(name).delete();
      },
    },
  ];
}
