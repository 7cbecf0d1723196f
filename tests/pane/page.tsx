import '../../src/taskpane/page.css';
import { mountPaneWith } from '../../src/taskpane/mountPaneWith';
import { NOTICE_REFUSED, scripted, SURVEY } from './scriptedActions';

/** The pane over a played workbook, for a look in a real browser: `?plays=empty`, `refusing`, `endless`. */
const plays = new URLSearchParams(location.search).get('plays');
const services = scripted({
  ...(plays === 'empty' ? { survey: { ...SURVEY, scheme: null, schemeSheet: 'absent' as const, sheets: [], unboundSheets: ['Sheet1'], entryPeriods: [], closingPeriods: [], period: null, members: 0, undoable: null } } : {}),
  ...(plays === 'refusing' ? { notice: () => Promise.reject(NOTICE_REFUSED) } : {}),
  ...(plays === 'endless' ? { fill: 'endless' as const } : {}),
});

mountPaneWith(document.body.appendChild(Object.assign(document.createElement('main'), { id: 'root' })), services);
