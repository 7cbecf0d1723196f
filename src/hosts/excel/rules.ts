import { fixedA1, type HighlightPlan, type SheetPlan, type ValidationPlan } from '../../core';
import { MAX, cut } from '../common/ruleLimits';
import { rangeOf } from './area';

/** Validation of entries and conditional formats. */
export function layRules(sheet: Excel.Worksheet, { validations, highlights }: SheetPlan): void {
  for (const plan of validations) validate(rangeOf(sheet, plan.area).dataValidation, plan);
  for (const plan of highlights) highlight(rangeOf(sheet, plan.area), plan);
}

function validate(validation: Excel.DataValidation, { rule, prompt, error, onError }: ValidationPlan): void {
  validation.rule = ruleOf(rule);
  if (prompt) {
    validation.prompt = { showPrompt: true, title: cut(prompt.title, MAX.title), message: cut(prompt.text, MAX.prompt) };
  }
  validation.errorAlert = {
    showAlert: true,
    style: onError === 'stop' ? 'Stop' : 'Warning',
    title: cut(error.title, MAX.title),
    message: cut(error.text, MAX.error),
  };
}

function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'cells':
      return { list: { inCellDropDown: true, source: `=${fixedA1(rule.area)}` } };
    case 'decimal':
      return { decimal: bounds(rule.min, rule.max) };
    case 'whole':
      return { wholeNumber: bounds(rule.min, rule.max) };
  }
}

function bounds(min: string, max: string | null): Excel.BasicDataValidation {
  return max === null
    ? { formula1: min, operator: 'GreaterThanOrEqualTo' }
    : { formula1: min, formula2: max, operator: 'Between' };
}

function highlight(range: Excel.Range, { formula, fill }: HighlightPlan): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula.startsWith('=') ? formula : `=${formula}`;
  custom.format.fill.color = `#${fill}`;
}
