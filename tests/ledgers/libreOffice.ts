import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../support/programs';

/** What LibreOffice is to store of one small table: the name of the file, its filter, and an option of the filter. */
export interface Stored {
  readonly file: string;
  readonly filter: string;
  readonly option?: { readonly name: 'FilterOptions'; readonly value: string } | { readonly name: 'EncryptionData' };
}

/** The same table in many formats, by file name; `folder` is empty and stays full of what was made. */
export function storedByLibreOffice(folder: string, rows: readonly (readonly (string | number)[])[], wanted: readonly Stored[]): ReadonlyMap<string, Uint8Array> {
  const profile = join(folder, 'profile');
  const made = join(folder, 'made');
  const office = (...more: readonly string[]): string => run('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...more]);
  mkdirSync(made);
  // The first start puts its own macros into the profile; ours go in after that.
  office('--terminate_after_init');
  const basic = join(profile, 'user/basic/Standard');
  writeFileSync(join(basic, 'script.xlb'), `${HEAD('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Made"/></library:library>`);
  writeFileSync(join(basic, 'Made.xba'), `${HEAD('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Made" script:language="StarBasic">${escaped(macro(made, rows, wanted))}</script:module>`);
  office('macro:///Standard.Made.Main');
  return new Map(readdirSync(made).map((file) => [file, new Uint8Array(readFileSync(join(made, file)))]));
}

const HEAD = (root: string, dtd: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}.dtd">\n`;

function macro(folder: string, rows: readonly (readonly (string | number)[])[], wanted: readonly Stored[]): string {
  const cells = rows.flatMap((cells, row) =>
    cells.map((value, column) => `sheet.getCellByPosition(${column}, ${row}).${typeof value === 'number' ? `Value = ${value}` : `String = "${value}"`}`),
  );
  const stores = wanted.flatMap(({ file, filter, option }) => [
    `p(0).Name = "FilterName" : p(0).Value = "${filter}"`,
    option?.name === 'FilterOptions' ? `p(1).Name = "FilterOptions" : p(1).Value = "${option.value}"` : option === undefined ? 'p(1).Name = "Overwrite" : p(1).Value = True' : 'p(1).Name = "EncryptionData" : p(1).Value = secret()',
    `book.storeToURL("${pathToFileURL(join(folder, file)).href}", p())`,
  ]);
  return `
Sub Main
  On Error GoTo Done
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim p(1) As New com.sun.star.beans.PropertyValue
  Dim secret(1) As New com.sun.star.beans.NamedValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  secret(0).Name = "OOXPassword" : secret(0).Value = "123456"
  secret(1).Name = "CryptoType" : secret(1).Value = "Standard"
  book = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, hidden())
  sheet = book.Sheets.getByIndex(0)
  ${[...cells, ...stores].join('\n  ')}
  book.close(True)
Done:
  StarDesktop.terminate()
End Sub
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
