import type { Name } from '../model';
import { mustHave } from '../model';
import type { Remote } from '../remote';
import { Refusal } from '../remote';
import { rangeObject, type World } from './range';
import { sheetsObject } from './worksheet';

export function workbookObject(world: World): Remote {
  const { book } = world;
  return {
    type: 'Workbook',
    objects: {
      Worksheets: () => sheetsObject(world),
      Names: () => namesObject(world),
      Protection: () => ({ type: 'WorkbookProtection', get: { Protected: () => book.structure === 'protected' } }),
      Application: () => ({
        type: 'Application',
        calls: { SuspendApiCalculationUntilNextSync: () => null, SuspendScreenUpdatingUntilNextSync: () => null },
      }),
    },
    makes: {
      GetActiveCell: () => {
        const { sheet, row, column } = book.active;
        return rangeObject(world, mustHave(book, sheet), { row, column, rows: 1, columns: 1 });
      },
    },
  };
}

function namesObject({ book }: World): Remote {
  const lookUp = (key: string): Name | undefined => book.names.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  const object = (item: Name): Remote => ({
    type: 'NamedItem',
    get: { Name: () => item.name, Formula: () => item.formula, Comment: () => item.comment },
    set: {
      Formula: (formula) => {
        item.formula = checked(String(formula));
      },
      Comment: (comment) => {
        item.comment = String(comment);
      },
    },
    calls: {
      Delete: () => {
        book.names = book.names.filter((one) => one !== item);
      },
    },
  });
  const get = (key: string): Remote => {
    const item = lookUp(key);
    if (!item) throw new Refusal('ItemNotFound', `There is no name ${key}.`);
    return object(item);
  };
  return {
    type: 'NamedItemCollection',
    items: () => book.names.map(object),
    item: get,
    makes: {
      GetItem: get,
      GetItemOrNullObject: (key: string) => {
        const item = lookUp(key);
        return item ? object(item) : null;
      },
      Add: (name: string, formula: string, comment: string) => {
        if (lookUp(name)) throw new Refusal('InvalidArgument', `There is a name ${name} already.`);
        const item = { name, formula: checked(formula), comment };
        book.names.push(item);
        return object(item);
      },
    },
  };
}

function checked(formula: string): string {
  if (!formula.startsWith('=')) throw new Refusal('InvalidArgument', `${formula} is no formula.`);
  return formula;
}
