import { functionsJson } from './functionsJson';

const json = functionsJson();

test('Excel accepts every id and name', () => {
  for (const { id, name } of json.functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,63}$/);
    expect(name).toMatch(/^\p{L}[\p{L}0-9._]{2,63}$/u);
  }
});

test('ids, names and the parameter names of a function are each used once', () => {
  const lists = [json.functions.map(({ id }) => id), json.functions.map(({ name }) => name), ...json.functions.map(({ parameters }) => parameters.map(({ name }) => name))];
  for (const list of lists) expect(new Set(list).size).toBe(list.length);
});

test('the ids are those that published workbooks contain', () => {
  expect(json.functions.map(({ id, name }) => `${id} ${name}`)).toEqual([
    'POINTS 积分值',
    'POINTS_TABLE 积分表',
    'POINTS_NOTE 积分说明',
    'BALLOT_SCORE 测评分',
    'APPRAISAL_SCORE 考评分',
    'GRADE 定等次',
    'RANKING 排名次',
  ]);
});

test('errors and blanks reach the functions unconverted, and none recalculates by itself', () => {
  expect(json.allowErrorForDataTypeAny).toBe(true);
  for (const { parameters, options } of json.functions) {
    expect(new Set(parameters.map(({ type }) => type))).toEqual(new Set(['any']));
    expect(options).toEqual({ stream: false, volatile: false });
  }
});

test('only trailing parameters are optional', () => {
  for (const { parameters } of json.functions) {
    const optional = parameters.map((parameter) => parameter.optional);
    expect([...optional].sort()).toEqual(optional);
  }
});

test('every function and parameter says in a sentence what it is', () => {
  for (const { description, parameters } of json.functions) {
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) expect(text).toMatch(/^.{3,100}。$/u);
  }
});
