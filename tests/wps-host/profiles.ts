/**
 * How builds of WPS differ, as far as it touches us. The first four are known from other people's machines; the doubts
 * are what nobody has written down yet, each turned to the side that is worse for us.
 */
export interface Profile {
  readonly name: string;
  /** Members that this build does not have. */
  readonly absent: readonly string[];
  /** Where add-ins find the events. */
  readonly events: 'everywhere' | 'on wps only' | 'nowhere';
  /** What our own writing tells while events are off. */
  readonly ownEvents: 'nothing' | 'told late';
  /** `dead`: it takes registrations, and the cells say #NAME?. `namespaced`: only with a namespace. */
  readonly functions: 'work' | 'answer late' | 'dead' | 'namespaced';
  /** What a blank cell of a range becomes on its way to a function. */
  readonly blankArguments: 'blank' | 'zero';
  /** What several cells read as. */
  readonly reads: 'rows' | 'flat list' | 'items';
  readonly errors: 'numbers' | 'texts';
  /** What a blank cell reads as. */
  readonly blanks: null | undefined | '';
  /** Whether an apostrophe in front makes a text of an entry, or stays a part of it. */
  readonly apostrophe: 'prefix' | 'part';
  readonly pageSetup: 'works' | 'refuses';
  /** Whether an address may name several places. */
  readonly unions: 'taken' | 'refused';
}

const WINDOWS: Profile = {
  name: 'Windows 12.1',
  absent: [],
  events: 'everywhere',
  ownEvents: 'nothing',
  functions: 'work',
  blankArguments: 'blank',
  reads: 'rows',
  errors: 'numbers',
  blanks: null,
  apostrophe: 'prefix',
  pageSetup: 'works',
  unions: 'taken',
};

const NO_ARRAYS = ['Et.Range.Formula2', 'Et.Range.HasSpill', 'Et.Range.SpillingToRange'];
const NO_FUNCTIONS = ['WPS.EtAddonRoot.AddCustomFunction'];
const NO_UNDO = ['Et.Application.DebugTools'];

export const PROFILES: readonly Profile[] = [
  WINDOWS,
  { ...WINDOWS, name: '统信 ARM64 12.8', functions: 'answer late' },
  { ...WINDOWS, name: '麒麟 12.1.2', absent: [...NO_ARRAYS, ...NO_FUNCTIONS, ...NO_UNDO] },
  { ...WINDOWS, name: 'macOS 28496', absent: [...NO_ARRAYS, ...NO_UNDO], events: 'on wps only', reads: 'items' },
  { ...WINDOWS, name: 'doubt: values', reads: 'flat list', errors: 'texts', blanks: '', apostrophe: 'part', unions: 'refused', ownEvents: 'told late' },
  { ...WINDOWS, name: 'doubt: blanks', blanks: undefined, blankArguments: 'zero', events: 'nowhere', pageSetup: 'refuses' },
  { ...WINDOWS, name: 'doubt: no function without a namespace', functions: 'namespaced' },
  { ...WINDOWS, name: 'doubt: functions registered for nothing', functions: 'dead' },
];
