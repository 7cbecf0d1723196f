/** An object of the simulated Excel as the client library sees it: nothing but the members listed here exists. */
export interface Remote {
  readonly type: string;
  /** Sent back when the object is made, so that the library can find it again. */
  readonly id?: string;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, () => Remote>>;
  /** Methods that answer an object, or `null` for a null object. */
  readonly makes?: Readonly<Record<string, (...args: never[]) => Remote | null>>;
  readonly calls?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Of a collection. */
  readonly items?: () => readonly Remote[];
  readonly item?: (key: string) => Remote;
  /** The object is a range: the library keeps it alive by reference. */
  readonly area?: { readonly sheet: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

/** Excel refuses a request; the code is one of Excel.ErrorCodes. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The product used something that the simulation does not know: the simulation must grow before the test means anything. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`not modelled: ${what}`);
  }
}

/** A member of an object by its name in any case, as the host finds it. */
export function member<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  const key = Object.keys(members ?? {}).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : members?.[key];
}

/** An object whose settings are kept and handed back without any meaning: only the listed members exist. */
export function recorded(type: string, names: readonly string[], record: Record<string, unknown>): Remote {
  const get: Record<string, () => unknown> = {};
  const set: Record<string, (value: unknown) => void> = {};
  for (const name of names) {
    get[name] = () => record[name] ?? null;
    set[name] = (value) => {
      record[name] = value;
    };
  }
  return { type, get, set };
}
