/** A built manifest for another address; `null` where it does not say where it was built for. */
export function manifestFor(xml: string, address: string): string | null {
  const page = /<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]+)"/.exec(xml)?.[1];
  const former = page === undefined ? null : /^https:\/\/[^"]*\//.exec(page)?.[0];
  if (former === null || former === undefined) return null;
  return xml.split(`"${former}`).join(`"${escaped(address)}`);
}

function escaped(address: string): string {
  return address.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
