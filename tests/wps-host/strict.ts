import { membersOf } from './members';

/** What an object of the stand-in does; members that are declared but not here have not been needed yet. */
export interface Behaviour {
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
}

/** Counts what crosses from the page to WPS, and remembers what a real WPS would not have known. */
export interface Ledger {
  calls: number;
  readonly problems: string[];
  /** Members that this build does not have, such as `Et.Range.Formula2`. */
  readonly absent: ReadonlySet<string>;
}

/**
 * An object that has exactly the declared members. Others throw, as do settings of what is read-only; both are also
 * remembered, because code may swallow what is thrown.
 */
export function strict(ledger: Ledger, type: string, { get = {}, set = {}, call = {} }: Behaviour): object {
  const members = membersOf(type);
  const refuse = (words: string): never => {
    ledger.problems.push(words);
    throw new Error(words);
  };
  const isAbsent = (member: string): boolean => type.split(' & ').some((part) => ledger.absent.has(`${part}.${member}`));
  const proxy: object = new Proxy(Object.create(null) as object, {
    get(_target, member) {
      // Waiting for an object asks whether it is a promise; printing it asks for symbols. Neither reaches WPS.
      if (typeof member === 'symbol' || member === 'then' || member === 'toJSON') return undefined;
      const kind = members.get(member);
      if (kind === undefined) return refuse(`WPS declares no ${type}.${member}`);
      if (isAbsent(member)) return undefined;
      const method = own(call, member);
      if (method !== undefined) {
        return function (this: unknown, ...args: never[]): unknown {
          if (this !== proxy) return refuse(`${type}.${member} was called without its object`);
          ledger.calls += 1;
          return method(...args);
        };
      }
      const read = own(get, member);
      if (read === undefined) return refuse(`not modelled: ${type}.${member}`);
      ledger.calls += 1;
      return read();
    },
    set(_target, member, value) {
      const name = String(member);
      const kind = members.get(name);
      if (kind === undefined) return refuse(`WPS declares no ${type}.${name} to set`);
      if (kind === 'method') throw new TypeError(`Cannot redefine property: ${name}`);
      if (kind === 'readonly') return refuse(`${type}.${name} is read-only`);
      const write = own(set, name);
      if (write === undefined) return refuse(`not modelled: ${type}.${name} =`);
      ledger.calls += 1;
      write(value as never);
      return true;
    },
  });
  return proxy;
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, name) ? record[name] : undefined;
}

/** Properties that mean nothing to the stand-in but are kept to be looked at. */
export function kept(store: Record<string, unknown>, names: readonly string[]): Required<Pick<Behaviour, 'get' | 'set'>> {
  return {
    get: Object.fromEntries(names.map((name) => [name, () => store[name] ?? null])),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (value: never) => {
          store[name] = value;
        },
      ]),
    ),
  };
}
