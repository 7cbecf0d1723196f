import type { HighlightPlan, ValidationPlan } from '../../core';
import { a1, fixedA1 } from '../../core';
import { MAX, cut } from '../common/ruleLimits';
import { rangeOf } from './book';
import { XL, bgr } from './constants';
import type { EtSheet, Validation } from './jsapi';

export function validate(sheet: EtSheet, { area, rule, prompt, error, onError }: ValidationPlan): void {
  const validation = rangeOf(sheet, area).Validation;
  // A cell has one rule; adding to one that is there throws.
  validation.Delete();
  addRule(validation, rule, XL.alert[onError]);
  if (prompt !== null) {
    validation.InputTitle = cut(prompt.title, MAX.title);
    validation.InputMessage = cut(prompt.text, MAX.prompt);
    validation.ShowInput = true;
  }
  validation.ErrorTitle = cut(error.title, MAX.title);
  validation.ErrorMessage = cut(error.text, MAX.error);
  validation.ShowError = true;
}

function addRule(validation: Validation, rule: ValidationPlan['rule'], alert: number): void {
  switch (rule.kind) {
    case 'list':
      return validation.Add(XL.validation.list, alert, XL.operator.between, rule.values.join(','));
    case 'cells':
      return validation.Add(XL.validation.list, alert, XL.operator.between, `=${fixedA1(rule.area)}`);
    case 'decimal':
    case 'whole':
      if (rule.max === null) validation.Add(XL.validation[rule.kind], alert, XL.operator.atLeast, rule.min);
      else validation.Add(XL.validation[rule.kind], alert, XL.operator.between, rule.min, rule.max);
  }
}

/** A formula with relative addresses counts from the active cell, which must therefore be the first of the area. */
export function highlight(sheet: EtSheet, { area, formula, fill }: HighlightPlan): void {
  sheet.Range(a1(area.row, area.column)).Select();
  // The operator means nothing for a formula; left out it might be that of the last time.
  const condition = rangeOf(sheet, area).FormatConditions.Add(XL.condition.expression, XL.operator.between, formula.startsWith('=') ? formula : `=${formula}`);
  condition.Interior.Color = bgr(fill);
}
