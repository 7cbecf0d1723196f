import type { NoHolidayTable } from './noticeEnd';

export function isCalendarCode(code: string): code is NoHolidayTable['code'] {
  return code === 'no-holiday-table';
}

export function calendarIssueText({ data }: NoHolidayTable): string {
  return `没有${data.year}年的节假日安排，公示截止日只避开了周六、周日。请对照当年放假通知核对，有出入时改起始日或天数。`;
}
