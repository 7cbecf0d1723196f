/**
 * publish.xml as text: it is shared by all add-ins of WPS, so our entry is put in and taken out, and every other byte stays.
 */
var NAME = 'jifenbu';
var SKELETON = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<jsplugins>\r\n</jsplugins>\r\n';

var TAG = /^<\/?([A-Za-z_][\w.:-]*)(?:[ \t\r\n]+[A-Za-z_][\w.:-]*[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*'))*[ \t\r\n]*\/?>/;

/** Where our entries and the end of the list stand, and how many entries are others'; null where it is not understood. */
function scan(text) {
  var found = { ours: [], others: 0, closing: -1, closed: '' };
  var open = [];
  var roots = 0;
  var at = 0;
  var pending = null;
  for (;;) {
    var next = text.indexOf('<', at);
    if (next < 0) break;
    if (open.length === 0 && /[^ \t\r\n]/.test(text.substring(at, next))) return null;
    at = next;
    var mark = text.substr(at, 4) === '<!--' ? '-->' : text.substr(at, 2) === '<?' ? '?>' : '';
    if (mark !== '') {
      at = text.indexOf(mark, at + (mark === '-->' ? 4 : 2));
      if (at < 0) return null;
      at += mark.length;
      continue;
    }
    var match = TAG.exec(text.substring(at));
    if (match === null) return null;
    var tag = match[0];
    if (tag.charAt(1) === '/') {
      if (open.pop() !== match[1]) return null;
      if (open.length === 0) { found.closing = at; found.closed = 'apart'; }
    } else {
      if (open.length === 0 && (match[1] !== 'jsplugins' || roots++ > 0)) return null;
      if (open.length === 1 && (match[1] === 'jsplugin' || match[1] === 'jspluginonline')) {
        if (attribute(tag, 'name') === NAME) {
          pending = { from: at, to: at, url: attribute(tag, 'url') };
          found.ours.push(pending);
        } else {
          found.others += 1;
        }
      }
      if (tag.charAt(tag.length - 2) !== '/') open.push(match[1]);
      else if (open.length === 0) { found.closing = at + tag.length - 2; found.closed = 'itself'; }
    }
    at += tag.length;
    if (open.length === 1 && pending !== null) { pending.to = at; pending = null; }
  }
  return open.length === 0 && roots === 1 && !/[^ \t\r\n]/.test(text.substring(at)) ? found : null;
}

function attribute(tag, name) {
  var each = /([A-Za-z_][\w.:-]*)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/g;
  var match;
  while ((match = each.exec(tag)) !== null) if (match[1] === name) return match[2].substring(1, match[2].length - 1);
  return '';
}

/** The list without us. Where an entry has lines of its own, these go as a whole. */
function without(text) {
  var ours = scan(text).ours;
  for (var index = ours.length - 1; index >= 0; index -= 1) {
    var head = text.substring(0, ours[index].from);
    var tail = text.substring(ours[index].to);
    var ending = /^[ \t]*\r?\n/.exec(tail);
    if (/\n[ \t]*$/.test(head) && ending !== null) {
      tail = tail.substring(ending[0].length);
      head = head.replace(/[ \t]*$/, '');
    }
    text = head + tail;
  }
  return text;
}

/** A list that does not hold us, with us. */
function put(text, entry) {
  var found = scan(text);
  var head = text.substring(0, found.closing);
  var tail = text.substring(found.closing);
  if (found.closed === 'itself') return head + '>' + entry + '</jsplugins' + tail.substring(1);
  var line = /\n[ \t]*$/.exec(head);
  if (line === null) return head + entry + tail;
  var start = line.index + 1;
  return head.substring(0, start) + '  ' + entry + (text.indexOf('\r\n') >= 0 ? '\r\n' : '\n') + head.substring(start) + tail;
}

function entryOf(folder) {
  var version = folder.substring(NAME.length + 1);
  return '<jsplugin name="' + NAME + '" type="et" url="' + folder + '" version="' + version + '" enable="enable_dev" install="null" customDomain=""/>';
}
