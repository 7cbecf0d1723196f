import { act } from 'react';
import { mountPaneWith } from '../../src/taskpane/mountPaneWith';
import type { Services } from '../../src/taskpane/services';

/** The pane in jsdom, found and used by the names that people see and hear. */
export interface Mounted {
  readonly text: () => string;
  readonly announced: () => string;
  button(name: string): HTMLElement;
  field(label: string): HTMLInputElement;
  click(element: HTMLElement): Promise<void>;
  type(element: HTMLInputElement, text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Something that happens outside the pane. */
  happens(change: () => void): Promise<void>;
  settle(milliseconds?: number): Promise<void>;
  /** Waits for words to appear: views are loaded when they are first looked at. */
  until(words: string): Promise<void>;
  unmount(): Promise<void>;
}

export async function mounted(services: Services): Promise<Mounted> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // jsdom has no layout and so nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  const element = document.body.appendChild(document.createElement('main'));
  const settle = (milliseconds = 0): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  const after = async (change: () => void): Promise<void> => {
    act(change);
    await settle();
  };

  let take = (): void => undefined;
  await after(() => {
    take = mountPaneWith(element, services);
  });
  await settle(20);

  return {
    text: () => element.textContent,
    announced: () => element.querySelector('[aria-live="polite"]')?.textContent ?? '',
    button: (name) => found([...element.querySelectorAll<HTMLElement>('button')], name, (each) => each.textContent),
    field: (label) => found([...element.querySelectorAll('input')], label, (each) => each.labels?.[0]?.textContent ?? ''),
    click: (target) => after(() => target.click()),
    type: (input, text) =>
      after(() => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    press: (key) => after(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
    happens: after,
    settle,
    async until(words) {
      for (let tries = 0; tries < 200 && !element.textContent.includes(words); tries += 1) await settle(20);
      if (!element.textContent.includes(words)) throw new Error(`“${words}” does not appear; there is ${element.textContent}`);
    },
    async unmount() {
      await after(take);
      element.remove();
    },
  };
}

function found<E>(elements: readonly E[], name: string, nameOf: (element: E) => string): E {
  const match = elements.find((each) => nameOf(each) === name) ?? elements.find((each) => nameOf(each).includes(name));
  if (match === undefined) throw new Error(`nothing is called ${name}; there are ${elements.map(nameOf).join(' | ')}`);
  return match;
}
