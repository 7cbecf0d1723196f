import { areaA1, fixedA1, type ValidationPlan } from '../../../core';
import { escapeXml } from '../xml/text';

const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;
const MAX_LITERAL = 255;

/** Gives the reference to a hidden range that holds a list too long, or too awkward, to be written in the rule. */
export type StoreList = (values: readonly string[]) => string;

export function validationsXml(plans: readonly ValidationPlan[], storeList: StoreList): string {
  if (plans.length === 0) return '';
  return `<dataValidations count="${plans.length}">${plans.map((plan) => validationXml(plan, storeList)).join('')}</dataValidations>`;
}

function validationXml(plan: ValidationPlan, storeList: StoreList): string {
  const { prompt, error } = plan;
  const kind = plan.rule.kind === 'cells' ? 'list' : plan.rule.kind;
  const open = 'max' in plan.rule && plan.rule.max === null;
  const attributes = [
    `type="${kind}"`,
    plan.onError === 'warn' ? 'errorStyle="warning"' : '',
    open ? 'operator="greaterThanOrEqual"' : '',
    'allowBlank="1" showErrorMessage="1"',
    prompt ? `showInputMessage="1" promptTitle="${cut(prompt.title, MAX_TITLE)}" prompt="${cut(prompt.text, MAX_PROMPT)}"` : '',
    `errorTitle="${cut(error.title, MAX_TITLE)}" error="${cut(error.text, MAX_ERROR)}"`,
    `sqref="${areaA1(plan.area)}"`,
  ];
  return `<dataValidation ${attributes.filter(Boolean).join(' ')}>${formulas(plan, storeList)}</dataValidation>`;
}

function formulas({ rule }: ValidationPlan, storeList: StoreList): string {
  if (rule.kind === 'list') return `<formula1>${escapeXml(isLiteral(rule.values) ? `"${rule.values.join(',')}"` : storeList(rule.values))}</formula1>`;
  if (rule.kind === 'cells') return `<formula1>${escapeXml(fixedA1(rule.area))}</formula1>`;
  const second = rule.max === null ? '' : `<formula2>${escapeXml(rule.max)}</formula2>`;
  return `<formula1>${escapeXml(rule.min)}</formula1>${second}`;
}

/** A list in the rule itself knows no commas, quotes or outer spaces in its values, and only 255 characters. */
function isLiteral(values: readonly string[]): boolean {
  return values.join(',').length <= MAX_LITERAL && values.every((value) => value !== '' && value === value.trim() && !/[,"\r\n]/.test(value));
}

/** Programs repair (that is, drop) a message that is longer than they allow. */
function cut(text: string, length: number): string {
  if (text.length <= length) return escapeXml(text);
  const kept = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return escapeXml(`${kept}…`);
}
