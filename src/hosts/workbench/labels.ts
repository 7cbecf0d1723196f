import { gridLabels } from './messages.zh';

/** The grid leaves some of its controls without a name or a role; people who do not see them need both. */
export function nameControls(container: HTMLElement): void {
  const [addSheet, allSheets] = container.querySelectorAll('[data-u-comp="sheet-bar-append-button"]');
  describe(container.querySelector('[data-u-comp="defined-name"] input'), gridLabels.nameBox);
  describe(container.querySelector('[data-u-comp="defined-name"] [data-slot="popover-trigger"]'), gridLabels.names, 'button');
  describe(addSheet, gridLabels.addSheet);
  describe(allSheets, gridLabels.allSheets);
}

function describe(element: Element | null | undefined, label: string, role?: string): void {
  element?.setAttribute('aria-label', label);
  if (role !== undefined) element?.setAttribute('role', role);
}
