import type { Remote } from './remote';
import { NotModelled, Refusal, member } from './remote';

/** One request of the client library (the body of its ProcessQuery call). */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface Reply {
  readonly Error: { readonly Code: string; readonly Message: string; readonly ActionIndex: number } | null;
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
}

/** What requests are answered from; ranges that the library holds on to are remembered here. */
export interface Session {
  readonly root: Remote;
  readonly service: (name: string) => Remote;
  readonly references: Map<string, Remote>;
  /** Uses of what is not modelled; a test that sees any must fail. */
  readonly problems: string[];
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 8 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Runs the actions in order; the first refusal stops the batch, and what went before stays done. */
export function answer(session: Session, batch: Batch): Reply {
  const reply: Reply = { Error: null, Results: [], TraceIds: [] };
  const objects = new Map<number, Remote | null>();
  const resolve = (id: number): Remote | null => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const made = follow(session, batch, id, resolve);
    objects.set(id, made);
    return made;
  };
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const marks = action.ActionType === ACTION.trace;
      if (marks) reply.TraceIds.push(action.Id);
      reply.Results.push({ ActionId: action.Id, Value: marks ? null : perform(session, batch, action, resolve) });
    } catch (problem) {
      if (problem instanceof NotModelled) session.problems.push(problem.message);
      const Code = problem instanceof Refusal ? problem.code : 'NotModelled';
      return { ...reply, Error: { Code, Message: (problem as Error).message, ActionIndex: index } };
    }
  }
  return reply;
}

type Resolve = (id: number) => Remote | null;

function follow(session: Session, { ObjectPaths }: Batch, id: number, resolve: Resolve): Remote | null {
  const path = ObjectPaths[String(id)];
  if (!path) throw new NotModelled(`object path ${id}`);
  if (path.ObjectPathType === PATH.root) return session.root;
  if (path.ObjectPathType === PATH.service) return session.service(path.Name);
  if (path.ObjectPathType === PATH.nullObject) return null;
  if (path.ObjectPathType === PATH.reference) {
    const kept = session.references.get(path.Name);
    if (!kept) throw new Refusal('InvalidReference', path.Name);
    return kept;
  }
  const parent = resolve(path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  const args = argumentsOf(path.ArgumentInfo, resolve);
  if (path.ObjectPathType === PATH.indexer && parent.item) return parent.item(String(args[0]));
  if (path.ObjectPathType === PATH.property) {
    const property = member(parent.objects, path.Name);
    if (property) return property();
  }
  if (path.ObjectPathType === PATH.method) {
    const make = member(parent.makes, path.Name) as ((...args: unknown[]) => Remote | null) | undefined;
    if (make) return make(...args);
    if (parent.item && path.Name === 'GetItem') return parent.item(String(args[0]));
  }
  throw new NotModelled(`${parent.type}.${path.Name || '[]'}`);
}

function perform(session: Session, batch: Batch, action: Action, resolve: Resolve): unknown {
  const target = resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
    case ACTION.ensureUnchanged:
      return target === null ? null : identity(session, target);
    case ACTION.query:
      return target === null ? null : query(session, target, action.QueryInfo?.Select ?? []);
    case ACTION.setProperty: {
      const set = target && member(target.set, action.Name);
      if (!set) throw new NotModelled(`${target?.type ?? 'null'}.${action.Name} =`);
      set(argumentsOf(action.ArgumentInfo, resolve)[0]);
      return null;
    }
    case ACTION.method:
      return call(session, target, action, resolve);
    default:
      throw new NotModelled(`action type ${action.ActionType} in ${JSON.stringify(batch).slice(0, 200)}`);
  }
}

function call(session: Session, target: Remote | null, action: Action, resolve: Resolve): unknown {
  const args = argumentsOf(action.ArgumentInfo, resolve);
  if (action.Name === '_KeepReference') {
    if (target) keep(session, target);
    return null;
  }
  if (action.Name === '_RemoveReference') {
    session.references.delete(String(args[0]));
    return null;
  }
  const method = target && (member(target.calls, action.Name) as ((...args: unknown[]) => unknown) | undefined);
  if (!method) throw new NotModelled(`${target?.type ?? 'null'}.${action.Name}()`);
  return method(...args) ?? null;
}

function keep({ references }: Session, target: Remote): void {
  if ([...references.values()].includes(target)) return;
  referencesMade += 1;
  references.set(`ref${referencesMade}`, target);
}

let referencesMade = 0;

function identity({ references }: Session, target: Remote): Record<string, unknown> {
  for (const [name, kept] of references) if (kept === target) return { _ReferenceId: name };
  return target.id === undefined ? {} : { Id: target.id };
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
  const referenced = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((argument, index) => {
    const path = referenced?.[index];
    return path ? resolve(path) : argument;
  });
}

/** The loaded properties, nested as the library expects them. */
function query(session: Session, target: Remote, select: readonly string[]): Record<string, unknown> {
  if (select.length === 0) throw new NotModelled(`${target.type}.load() of everything`);
  const answerOf: Record<string, unknown> = identity(session, target);
  if (target.items) {
    // What is asked of a collection is meant for its items.
    const ofItems = select.map((path) => path.replace(/^items\//, ''));
    return { ...answerOf, _Items: target.items().map((item) => query(session, item, ofItems)) };
  }
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    if (rest.length > 0) deeper.set(first, [...(deeper.get(first) ?? []), rest.join('/')]);
    else answerOf[pascal(first)] = valueOf(target, first);
  }
  for (const [name, paths] of deeper) {
    const part = member(target.objects, name);
    if (!part) throw new NotModelled(`${target.type}.${name}`);
    answerOf[pascal(name)] = query(session, part(), paths);
  }
  return answerOf;
}

function valueOf(target: Remote, name: string): unknown {
  const get = member(target.get, name);
  if (!get) throw new NotModelled(`${target.type}.${name}`);
  return get();
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
