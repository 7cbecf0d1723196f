import { messages } from './messages.zh';

/** The page around grid and pane: buttons above, a line of status below. */
export interface Page {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  onOpen(listener: (file: File) => void): void;
  onSave(listener: () => void): void;
  name(file: string): void;
  say(text: string): void;
  warn(text: string): void;
  /** Shows words about what is selected for as long as it is selected. */
  explain(text: string | null): void;
}

export function buildPage(body: HTMLElement): Page {
  const file = element('span', { className: 'file' });
  const picker = element('input', { type: 'file', accept: '.xlsx,.csv', tabIndex: -1 });
  const openButton = button(messages.open, messages.openHint, () => picker.click());
  const saveButton = button(messages.save, messages.saveHint, () => {});
  const paneButton = button('', '', () => togglePane());
  const bar = element('header', { className: 'bar' });
  bar.append(element('strong', { textContent: messages.product }), file, picker, openButton, saveButton, paneButton);

  const grid = labelled(element('main', { className: 'grid' }), messages.grid);
  const pane = labelled(element('aside', { className: 'pane', id: 'pane' }), messages.pane);
  const status = element('p', { className: 'status' });
  status.setAttribute('role', 'status');
  body.append(bar, grid, pane, status);

  paneButton.setAttribute('aria-controls', pane.id);
  showPaneState();

  function togglePane(): void {
    pane.hidden = !pane.hidden;
    showPaneState();
  }
  function showPaneState(): void {
    paneButton.textContent = pane.hidden ? messages.showPane : messages.hidePane;
    paneButton.setAttribute('aria-expanded', String(!pane.hidden));
  }
  function tell(kind: 'news' | 'problem' | 'explanation', text: string): void {
    status.dataset['kind'] = kind;
    status.textContent = text;
  }

  return {
    grid,
    pane,
    onOpen(listener) {
      picker.addEventListener('change', () => {
        const chosen = picker.files?.[0];
        // The same file may be chosen again after it was changed elsewhere.
        picker.value = '';
        if (chosen) listener(chosen);
      });
      acceptDrops(body, listener);
    },
    onSave: (listener) => saveButton.addEventListener('click', listener),
    name(text) {
      file.textContent = text;
      document.title = messages.title(text);
    },
    say: (text) => tell('news', text),
    warn: (text) => tell('problem', text),
    explain(text) {
      if (text !== null) tell('explanation', text);
      else if (status.dataset['kind'] === 'explanation') tell('news', '');
    },
  };
}

function acceptDrops(body: HTMLElement, listener: (file: File) => void): void {
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  body.addEventListener('dragover', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    body.classList.add('dropping');
  });
  body.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) body.classList.remove('dropping');
  });
  body.addEventListener('drop', (event) => {
    body.classList.remove('dropping');
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return;
    event.preventDefault();
    listener(dropped);
  });
}

function button(text: string, hint: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: text, title: hint });
  made.addEventListener('click', onClick);
  return made;
}

function labelled<E extends HTMLElement>(made: E, label: string): E {
  made.setAttribute('aria-label', label);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}
