import { HostError } from '../types';
import { wordRefusal } from './messages.zh';

/** Why a file, or a change to it, is refused. `part` is the name of a part inside the package. */
export type Refusal =
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'old-format' }
  | { readonly code: 'other-format'; readonly format: OtherFormat }
  | { readonly code: 'signed' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'file-too-large'; readonly bytes: number }
  | { readonly code: 'too-many-entries'; readonly entries: number }
  | { readonly code: 'part-too-large'; readonly part: string }
  | { readonly code: 'total-too-large' }
  | { readonly code: 'zip-full' }
  | { readonly code: 'too-many-cells' }
  /** More than a returned workbook may have. */
  | { readonly code: 'too-large-to-collect'; readonly what: 'packed' | 'unpacked' | 'cells' }
  /** A name inside a zip that points out of the folder it would be unpacked into. */
  | { readonly code: 'name-leads-out'; readonly name: string }
  | { readonly code: 'zip-in-zip' }
  | { readonly code: 'archive-too-large' }
  | { readonly code: 'too-deep'; readonly part: string }
  | { readonly code: 'doctype'; readonly part: string }
  /** A text in none of the encodings we know. */
  | { readonly code: 'unknown-encoding' }
  /** A quote of a .csv that is never closed; `row` counts from 1. */
  | { readonly code: 'open-quote'; readonly row: number }
  | { readonly code: 'damaged'; readonly part: string; readonly fault: Fault }
  | { readonly code: 'sheet-in-use'; readonly sheet: string; readonly user: string }
  | { readonly code: 'last-sheet'; readonly sheet: string }
  | { readonly code: 'bad-sheet-name'; readonly sheet: string }
  | { readonly code: 'bad-name'; readonly name: string }
  | { readonly code: 'off-the-sheet'; readonly sheet: string }
  | { readonly code: 'text-too-long'; readonly sheet: string; readonly cell: string };

/** Files of other kinds that are taken for workbooks; `document` and `slides` are those of Word and PowerPoint. */
export type OtherFormat = 'xlsm' | 'xlsb' | 'template' | 'strict' | 'ods' | 'document' | 'slides' | 'pdf' | 'image' | 'web' | 'xml' | 'archive';

export type Fault =
  | 'directory' // the zip directory is missing, cut off, or does not match the entries
  | 'overlap' // two entries claim the same bytes
  | 'size' // an entry inflates to another size than the directory says
  | 'checksum'
  | 'compression'
  | 'encoding'
  | 'xml'
  | 'missing' // a part that must be there is not
  | 'address' // a cell or range outside the sheet
  | 'value'; // a number or a string index that is none

/** A refusal as the rest of the program sees it: a `HostError` with the sentence for the user in `detail`. */
export class FileRefused extends HostError {
  constructor(readonly refusal: Refusal) {
    super('refused-file', wordRefusal(refusal));
    this.name = 'FileRefused';
  }
}

export function refuse(refusal: Refusal): never {
  throw new FileRefused(refusal);
}

export function damaged(part: string, fault: Fault): never {
  return refuse({ code: 'damaged', part, fault });
}
