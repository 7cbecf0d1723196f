export * from './compare';
export * from './figureLines';
export { USE } from './messages.zh';
export * from './traits';
export * from './trial';
