import { createActions } from '../actions';
import { collapsePane, findWps, openWpsHost, receiveCommands, type Wps } from '../hosts/wps';
import { mountPaneWith } from '../taskpane/mountPaneWith';
import '../taskpane/page.css';
import { messages } from './messages.zh';
import { isCommand } from './ribbon';

/** The task pane in WPS: a page of its own beside the workbook. */
const root = document.getElementById('root');
const wps = findWps();

if (root !== null) {
  if (wps === null) root.textContent = messages.notInWps;
  else mount(root, wps);
}

function mount(element: HTMLElement, found: Wps): void {
  const host = openWpsHost(found);
  mountPaneWith(element, {
    host,
    actions: createActions(host),
    commands: {
      onCommand: (listener) =>
        receiveCommands(found, (command) => {
          if (isCommand(command)) listener(command);
        }),
    },
    // WPS has no dark theme that it tells of; the cells beside the pane stay light.
    appearance: { isDark: () => false, onChange: () => () => undefined },
    collapse: () => collapsePane(found),
  });
}
