import { sendCommand, showPane, type Wps } from '../hosts/wps';
import { COMMAND_NAMES, type CommandName } from '../taskpane/services';

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

/** Entries send their command and bring the pane to the front, which carries it out; any other entry only shows the pane. */
export function ribbonCallbacks(wps: Wps, pane: string): RibbonCallbacks {
  return {
    onLoad: () => true,
    onAction({ Id }) {
      if (isCommand(Id)) sendCommand(wps, Id);
      showPane(wps, pane);
      return true;
    },
    getImage: ({ Id }) => `images/${isCommand(Id) ? IMAGES[Id] : 'logo'}-32.png`,
  };
}

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
