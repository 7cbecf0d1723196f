import type { SelfCheckHost } from './host';
import { messages } from './messages.zh';
import { reportOf, reportText } from './report';

/** Shows the page in `root`: what it does, a button, progress, and the report to copy or save. */
export function showPage(root: HTMLElement, host: SelfCheckHost | null, now: () => Date): void {
  if (host === null) {
    root.append(element('h1', messages.title), element('p', messages.noHost));
    return;
  }
  const start = button(messages.start);
  const stop = button(messages.cancel);
  const progress = element('p', '');
  progress.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  const result = element('section', '');
  root.append(element('h1', messages.title), element('p', messages.intro[host.kind]), start, stop, bar, progress, result);
  stop.hidden = true;
  bar.hidden = true;
  bar.setAttribute('aria-label', messages.title);
  let stopping = new AbortController();
  stop.addEventListener('click', () => stopping.abort());
  start.addEventListener('click', () => void work());

  async function work(): Promise<void> {
    if (host === null) return;
    stopping = new AbortController();
    busy('yes');
    result.replaceChildren();
    try {
      const { checks, exchanges } = await host.run({
        signal: stopping.signal,
        now: () => performance.now(),
        onProgress: (done, all, question) => {
          bar.max = all;
          bar.value = done;
          progress.textContent = messages.progress(done, all, question);
        },
      });
      progress.textContent = messages.finished;
      const made = now();
      const report = reportOf(host.kind, stamp(made), checks, exchanges);
      showReport(result, host, report.summary, reportText(report), made);
    } catch (problem) {
      progress.textContent = messages.failed(problem instanceof Error ? problem.message : String(problem));
    } finally {
      busy('no');
    }
  }

  function busy(is: 'yes' | 'no'): void {
    start.disabled = is === 'yes';
    stop.hidden = is === 'no';
    bar.hidden = is === 'no';
  }
}

function showReport(place: HTMLElement, host: SelfCheckHost, summary: readonly string[], text: string, made: Date): void {
  const copy = button(messages.copy);
  const save = button(messages.save);
  const said = element('p', '');
  said.setAttribute('role', 'status');
  const [counts = '', ...lines] = summary;
  const list = element('ul', '');
  list.append(...lines.map((line) => element('li', line)));
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = 12;
  area.value = text;
  area.setAttribute('aria-label', messages.reportLabel);
  copy.addEventListener('click', () => {
    area.select();
    said.textContent = document.execCommand('copy') ? messages.copied : messages.notCopied;
  });
  save.addEventListener('click', () => {
    const name = messages.fileName(host.kind, stamp(made).replace(/\D/g, ''));
    try {
      said.textContent = messages.saved(host.save(name, text) ?? name);
    } catch {
      said.textContent = messages.notSaved;
    }
  });
  place.append(element('h2', counts), copy, save, said, list, area);
}

/** Local time; not every build can be trusted with its own date formats. */
function stamp(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function element(tag: 'h1' | 'h2' | 'p' | 'ul' | 'li' | 'section', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  return made;
}
