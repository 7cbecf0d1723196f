import { limits } from '../limits';
import { refuse } from '../refusal';
import { mainName, scanXml } from '../xml/scan';
import { unescapeCellText } from '../xml/text';

/** The texts of the shared string part, formats dropped, phonetic hints left out. */
export function readSharedStrings(part: string, source: string): string[] {
  const strings: string[] = [];
  const current = textCollector();
  scanXml(part, source, {
    open(tag) {
      const name = mainName(tag);
      if (name === 'si') current.begin();
      else current.open(name);
    },
    close(tag) {
      const name = mainName(tag);
      if (name === 'si') {
        if (strings.length === limits.cells) refuse({ code: 'too-many-cells' });
        strings.push(current.end());
      } else current.close(name);
    },
    text: current.text,
  });
  return strings;
}

/** Gathers the text of `si` and `is`: every `t`, except those that only tell how to pronounce (`rPh`). */
export function textCollector() {
  let gathered = '';
  let inText = false;
  let inPhonetic = false;
  return {
    begin: (): void => {
      gathered = '';
    },
    open: (name: string): void => {
      if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close: (name: string): void => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text: (text: string): void => {
      if (inText) gathered += text;
    },
    end: (): string => unescapeCellText(gathered),
  };
}
