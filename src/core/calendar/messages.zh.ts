import type { NoHolidayTable } from './noticeEnd';

export function calendarMessage(issue: NoHolidayTable): string {
  return `没有${issue.data.year}年的节假日安排，公示截止日只避开了周六、周日；请对照当年放假通知核对，有出入时改公示天数或起始日`;
}
