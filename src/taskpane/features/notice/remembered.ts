import type { NoticeRequest } from '../../../actions/contract';

/** What stays the same from one notice to the next. */
export type RememberedNotice = Pick<NoticeRequest, 'branch' | 'contact' | 'phone' | 'upperPhone'>;

const KEY = 'jifenbu.notice';

/** Some panes have no storage or forbid it: then nothing is remembered, and nothing else is lost. */
export function readRemembered(): RememberedNotice {
  const stored = parsed();
  const text = (field: keyof RememberedNotice): string => {
    const value = stored[field];
    return typeof value === 'string' ? value : '';
  };
  return { branch: text('branch'), contact: text('contact'), phone: text('phone'), upperPhone: text('upperPhone') };
}

export function rememberNotice({ branch, contact, phone, upperPhone }: RememberedNotice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ branch, contact, phone, upperPhone }));
  } catch {
    return;
  }
}

function parsed(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
