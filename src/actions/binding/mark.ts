import type { Host, Mark, MarkTone } from '../../hosts/types';
import type { BindingOffer, OfferedLabel } from '../bindingContract';

/** The headings of sheets that are ledgers, or may become some, each in the colour of what is known of it. */
export function marksOf({ sheets }: BindingOffer): readonly Mark[] {
  return sheets.flatMap(({ sheet, read, labels }) =>
    read === 'unlikely' ? [] : labels.map((label): Mark => ({ sheet, area: { row: label.at.row, column: label.at.column, rows: 1, columns: 1 }, tone: toneOf(label) })),
  );
}

/** Colours the headings by what is known of them; `null` takes the colours away. */
export async function markBinding(host: Host, offer: BindingOffer | null): Promise<void> {
  if (host.features.has('marks')) await host.mark(offer === null ? [] : marksOf(offer));
}

function toneOf({ state, target }: OfferedLabel): MarkTone {
  switch (state) {
    case 'proposed':
    case 'open':
      return state;
    case 'named':
    case 'confirmed':
    case 'reused':
      return target?.kind === 'ignored' ? 'ignored' : 'bound';
  }
}
