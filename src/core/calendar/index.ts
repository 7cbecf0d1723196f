export * from './date';
export * from './holidays';
export * from './noticeEnd';
export { calendarIssueText, isCalendarCode } from './messages.zh';
