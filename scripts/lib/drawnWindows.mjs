/** Windows as drawings, for pictures of what no test machine has: nobody's own look, with the label 示意 and what in them is real. */

const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  body { background: #fff; color: #242424; font: 15px/1.6 'Noto Sans CJK SC', sans-serif; }
  figure { width: 640px; padding: 12px; }
  figcaption { margin-top: 8px; color: #616161; font-size: 13px; }
  figcaption b { margin-right: 8px; padding: 1px 6px; border: 1px solid #c7c7c7; border-radius: 4px; font-weight: 400; }
  .window { overflow: hidden; border: 1px solid #c7c7c7; border-radius: 8px; }
  .bar { display: flex; justify-content: space-between; padding: 6px 14px; background: #f0f0f0; border-bottom: 1px solid #d6d6d6; }
  .bar i { color: #757575; font-style: normal; letter-spacing: 12px; margin-right: -12px; }
  .files { padding: 8px 0; list-style: none; }
  .files li { display: flex; align-items: center; gap: 10px; padding: 5px 14px; }
  .files li.chosen { background: #ebf3fc; }
  .files em { margin-left: auto; padding: 0 10px; border-radius: 999px; background: #0f6cbd; color: #fff; font-style: normal; font-size: 13px; }
  .text { padding: 12px 14px; font: 14px/1.6 'Noto Sans Mono CJK SC', monospace; white-space: pre-wrap; word-break: break-all; }
  .dark { background: #1b1b1b; color: #f2f2f2; }
  .tabs { display: flex; gap: 22px; padding: 6px 14px 0; color: #616161; }
  .tabs b { padding-bottom: 3px; border-bottom: 3px solid #0f6cbd; color: #0f6cbd; }
  .ribbon { display: flex; padding: 8px 4px 4px; border-bottom: 1px solid #d6d6d6; background: #fafafa; }
  .group { display: flex; flex-wrap: wrap; padding: 0 4px; border-right: 1px solid #d6d6d6; text-align: center; }
  .group:last-child { border: 0; }
  .group span { width: 71px; padding: 0 1px; font-size: 12px; line-height: 1.35; text-wrap: balance; }
  .group img { display: block; width: 32px; margin: 0 auto 4px; }
  .group small { width: 100%; color: #757575; font-size: 12px; }
  .below { display: flex; height: 324px; }
  .grid { flex: 1; background: linear-gradient(#e3e3e3 1px, transparent 1px) 0 -1px / 100% 24px, linear-gradient(90deg, #e3e3e3 1px, transparent 1px) -1px 0 / 72px 100%; }
  .pane { width: 281px; overflow: hidden; border-left: 1px solid #c7c7c7; }
  .pane img { display: block; width: 100%; }
  .entry { display: flex; align-items: center; gap: 14px; margin: 14px; padding: 12px 14px; border: 1px solid #0f6cbd; border-radius: 6px; }
  .entry img { width: 40px; }
  .entry small { display: block; color: #616161; font-size: 13px; }
  .entry button { margin-left: auto; padding: 4px 22px; border: 0; border-radius: 4px; background: #0f6cbd; color: #fff; font: inherit; }
`;

const FOLDER = '<svg width="22" height="18" viewBox="0 0 22 18"><path d="M1 3a2 2 0 0 1 2-2h5l2 3h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2z" fill="#f5c451" stroke="#b8860b"/></svg>';
const FILE = '<svg width="22" height="20" viewBox="0 0 22 20"><path d="M5 1h8l5 5v13H5z" fill="#fff" stroke="#757575"/><path d="M13 1v5h5" fill="none" stroke="#757575"/></svg>';

/** A picture of one window; `note` says what of it is real. */
export function figure(window, note) {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style><figure>${window}<figcaption><b>示意</b>${escape(note)}</figcaption></figure></html>`;
}

/** `hints`: words beside the files that something is to be done with, by name. */
export function fileWindow(title, entries, hints) {
  const row = ({ name, kind }) => {
    const hint = hints[name];
    return `<li${hint === undefined ? '' : ' class="chosen"'}>${kind === 'folder' ? FOLDER : FILE}${escape(name)}${hint === undefined ? '' : `<em>${escape(hint)}</em>`}</li>`;
  };
  return window(title, `<ul class="files">${entries.map(row).join('')}</ul>`);
}

export function textWindow(title, text, look) {
  return window(title, `<div class="text ${look}">${escape(text)}</div>`);
}

/** A spreadsheet with our tab before it and our pane at its side. `groups`: `{ label, buttons: [{ label, icon }] }`; icons and pane are PNG bytes. */
export function spreadsheetWindow(title, tab, groups, pane) {
  const button = ({ label, icon }) => `<span>${image(icon)}${escape(label)}</span>`;
  const group = ({ label, buttons }) => `<div class="group">${buttons.map(button).join('')}<small>${escape(label)}</small></div>`;
  const tabs = `<div class="tabs"><span>开始</span><span>插入</span><span>公式</span><span>数据</span><b>${escape(tab)}</b></div>`;
  return window(title, `${tabs}<div class="ribbon">${groups.map(group).join('')}</div><div class="below"><div class="grid"></div><div class="pane">${image(pane)}</div></div>`);
}

/** The list of add-ins with ours in it. */
export function addinWindow(title, tab, { name, provider, icon }, press) {
  const entry = `<div class="entry">${image(icon)}<div>${escape(name)}<small>${escape(provider)}</small></div><button>${escape(press)}</button></div>`;
  return window(title, `<div class="tabs"><span>我的加载项</span><b>${escape(tab)}</b></div>${entry}`);
}

function window(title, content) {
  return `<div class="window"><div class="bar">${escape(title)}<i>–□×</i></div>${content}</div>`;
}

function image(png) {
  return `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
