import { sendCommand, showPage, showPane, type Wps } from '../hosts/wps';
import { COMMAND_NAMES, type CommandName } from '../taskpane/services';
import { messages } from './messages.zh';

/** What WPS hands to a callback of ribbon.xml. */
export interface RibbonControl {
  readonly Id: string;
}

/** The callbacks that ribbon.xml names. All are synchronous: newer builds show no ribbon when one returns a promise. */
export interface RibbonCallbacks {
  onLoad(): boolean;
  onAction(control: RibbonControl): boolean;
  getImage(control: RibbonControl): string;
}

/** Absolute addresses of the pages that the ribbon opens. */
export interface Pages {
  readonly pane: string;
  readonly selfCheck: string;
}

/**
 * Entries send their command and bring the pane to the front, which carries it out; any other entry only shows the pane.
 * 打开积分簿 pressed five times in a row opens 自检: nobody comes upon it by chance, and it can be told on the telephone.
 */
export function ribbonCallbacks(wps: Wps, { pane, selfCheck }: Pages, now: () => number): RibbonCallbacks {
  let presses: readonly number[] = [];
  return {
    onLoad: () => true,
    onAction({ Id }) {
      if (isCommand(Id)) sendCommand(wps, Id);
      presses = isCommand(Id) ? [] : [...presses, now()].filter((time) => time > now() - IN_A_ROW_MS);
      if (presses.length === PRESSES) {
        presses = [];
        showPage(wps, selfCheck, messages.selfCheckTitle);
      } else {
        showPane(wps, pane);
      }
      return true;
    },
    getImage: ({ Id }) => `images/${isCommand(Id) ? IMAGES[Id] : 'logo'}-32.png`,
  };
}

const PRESSES = 5;
const IN_A_ROW_MS = 5000;

export function isCommand(text: string): text is CommandName {
  return COMMAND_NAMES.some((name) => name === text);
}

const IMAGES: Readonly<Record<CommandName, string>> = {
  fillFormulas: 'fill',
  check: 'check',
  makeNotice: 'notice',
  makeRanking: 'ranking',
  makeGrades: 'grades',
  explain: 'explain',
  undoGenerate: 'undo',
};
