import { addDays, calendarIssueText, dateWords, isoDate, isWorkday, noticeEnd, parseDate, weekday, OFFICIAL_HOLIDAYS, type CivilDate, type NoticeTerm } from '.';

function day(text: string): CivilDate {
  const date = parseDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

function end(start: string, term: Partial<NoticeTerm>): string {
  return isoDate(noticeEnd(day(start), { days: 5, count: 'working', firstDay: 'counted', ...term }).end);
}

describe('dates', () => {
  test('are read only where the day exists', () => {
    expect(parseDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
    for (const wrong of ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '']) {
      expect(parseDate(wrong)).toBeNull();
    }
  });

  test('are written without leading zeros', () => {
    expect(dateWords(day('2026-09-05'))).toBe('2026年9月5日');
  });

  test('follow one another through four centuries as the platform calendar has them', () => {
    let date = day('1899-12-31');
    for (let step = 0; step < 146_500; step += 1) {
      const platform = new Date(Date.UTC(1899, 11, 31 + step));
      if (isoDate(date) !== platform.toISOString().slice(0, 10) || weekday(date) !== (platform.getUTCDay() || 7)) {
        throw new Error(`${isoDate(date)} is not ${platform.toISOString()}`);
      }
      date = addDays(date, 1);
    }
    expect(isoDate(date)).toBe('2301-02-07');
  });

  test('go backwards over a leap day', () => {
    expect(isoDate(addDays(day('2028-03-01'), -1))).toBe('2028-02-29');
  });
});

describe('working days', () => {
  test('make-up workdays are worked, holidays on weekdays are not', () => {
    expect(isWorkday(day('2026-02-28'))).toBe(true);
    expect(isWorkday(day('2026-09-20'))).toBe(true);
    expect(isWorkday(day('2026-09-25'))).toBe(false);
    expect(isWorkday(day('2026-10-08'))).toBe(true);
    expect(isWorkday(day('2026-10-11'))).toBe(false);
  });

  test('every make-up workday of the table is a weekend day, outside every holiday', () => {
    for (const table of OFFICIAL_HOLIDAYS) {
      for (const text of table.workdays) {
        expect(weekday(day(text))).toBeGreaterThan(5);
        expect(table.off.some(([first, last]) => first <= text && text <= last)).toBe(false);
      }
      for (const [first, last] of table.off) expect(isoDate(day(first)) <= isoDate(day(last))).toBe(true);
    }
  });
});

describe('O4 the last day of a notice', () => {
  test('five working days over 中秋, the first day counted or not', () => {
    expect(end('2026-09-21', {})).toBe('2026-09-28');
    expect(end('2026-09-21', { firstDay: 'notCounted' })).toBe('2026-09-29');
  });

  test('calendar days run through holidays', () => {
    expect(end('2026-09-21', { days: 7, count: 'calendar' })).toBe('2026-09-27');
    expect(end('2026-09-21', { days: 7, count: 'calendar', firstDay: 'notCounted' })).toBe('2026-09-28');
  });

  test('one day ends where it begins, unless nobody works on it', () => {
    expect(end('2026-09-21', { days: 1 })).toBe('2026-09-21');
    expect(end('2026-09-26', { days: 1 })).toBe('2026-09-28');
  });

  test('a make-up Saturday is one of the days', () => {
    expect(end('2026-10-08', {})).toBe('2026-10-13');
  });

  test('a year without a table leaves out weekends only and says so, in either year', () => {
    const inside = noticeEnd(day('2027-10-01'), { days: 5, count: 'working', firstDay: 'counted' });
    expect(isoDate(inside.end)).toBe('2027-10-07');
    expect(inside.issues.map(calendarIssueText)).toEqual([expect.stringContaining('没有2027年的节假日安排')]);
    const across = noticeEnd(day('2026-12-29'), { days: 5, count: 'working', firstDay: 'counted' });
    expect(across.issues).toEqual([{ code: 'no-holiday-table', severity: 'warning', data: { year: 2027 } }]);
    expect(noticeEnd(day('2027-10-01'), { days: 5, count: 'calendar', firstDay: 'counted' }).issues).toEqual([]);
  });

  test('a table of one’s own goes in front', () => {
    const own = [{ year: 2027, source: '本单位', off: [['2027-10-01', '2027-10-07']] as const, workdays: ['2027-10-09'] }];
    const result = noticeEnd(day('2027-10-01'), { days: 2, count: 'working', firstDay: 'counted' }, [...own, ...OFFICIAL_HOLIDAYS]);
    expect({ end: isoDate(result.end), issues: result.issues }).toEqual({ end: '2027-10-09', issues: [] });
  });

  test('no days is a mistake of the caller', () => {
    expect(() => end('2026-09-21', { days: 0 })).toThrow(RangeError);
    expect(() => end('2026-09-21', { days: 1.5 })).toThrow(RangeError);
  });
});
