/** The folder on the organisation's server where the files will lie, with a slash at its end; `null` where Office would refuse it. */
export function addinAddress(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url.protocol !== 'https:' || url.hostname === '' || !plain || /\.(html?|xml)$/i.test(url.pathname)) return null;
  return url.href.replace(/\/*$/, '/');
}

/** A shared folder as Windows names it, without a slash at its end; `null` for anything else. */
export function sharedFolder(text: string): string | null {
  const share = text.replace(/\\+$/, '');
  return /^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$/.test(share) ? share : null;
}
