export * from './date';
export * from './holidays';
export * from './noticeEnd';
export { calendarMessage } from './messages.zh';
