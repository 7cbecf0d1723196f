import type { DefinedName } from '../../core';
import { itemsOf } from './book';
import type { EtBook, EtName } from './jsapi';
import { attempt } from './problems';
import type { Work } from './work';

/** Names of the workbook; those of one sheet (`'公示表'!Print_Area`) are its own business. */
export function namesOf(book: EtBook): DefinedName[] {
  return itemsOf(book.Names).flatMap((item) => {
    const { Name: name } = item;
    return name.includes('!') ? [] : [definedName(item, name)];
  });
}

export function putName(book: EtBook, name: DefinedName, work: Work): void {
  const before = findName(book, name.name);
  work.undoing(() => {
    if (before === null) findItem(book, name.name)?.Delete();
    else write(book, before);
  });
  write(book, name);
}

/** A name that is gone already is no failure. */
export function removeName(book: EtBook, name: string, work: Work): void {
  const item = findItem(book, name);
  if (item === null) return;
  const before = definedName(item, item.Name);
  item.Delete();
  work.undoing(() => write(book, before));
}

function write(book: EtBook, { name, refersTo, comment }: DefinedName): void {
  const item = findItem(book, name);
  if (item !== null) item.RefersTo = refersTo;
  const target = item ?? book.Names.Add(name, refersTo);
  attempt(() => {
    target.Comment = comment ?? '';
  });
}

function findName(book: EtBook, name: string): DefinedName | null {
  const item = findItem(book, name);
  return item === null ? null : definedName(item, item.Name);
}

/** Asking for a name that is not there throws, and not the same in every build; so they are looked through. */
function findItem(book: EtBook, name: string): EtName | null {
  return itemsOf(book.Names).find(({ Name }) => Name.toLowerCase() === name.toLowerCase()) ?? null;
}

function definedName({ RefersTo, Comment }: EtName, name: string): DefinedName {
  const base = { name, refersTo: String(RefersTo) };
  return Comment === '' || Comment === null || Comment === undefined ? base : { ...base, comment: Comment };
}
