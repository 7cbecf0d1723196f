import { ActionError, type Actions, type BindingOffer, type CheckReport, type DraftReport, type Explanation, type OfferedLabel, type FormulaComparison, type Outcome, type Problem, type SchemeFigures, type SchemeOf, type Survey, type TrialReport, type TrialRow, type WizardOffer } from '../../src/actions/contract';
import { compareSchemes, schemeLibrary } from '../../src/actions/library';
import type { CellAddress, Collection, Severity } from '../../src/core';
import type { Host, ProgressOptions } from '../../src/hosts/types';
import { HostError } from '../../src/hosts/types';
import type { Services } from '../../src/taskpane/services';

/** A workbook that is played: what the pane asked for is in `calls`, and answers can be set or held back. */
export interface Scripted extends Services {
  readonly calls: string[];
  readonly answers: Answers;
  /** Tells the pane that a person edited a cell or moved the selection. */
  readonly edit: () => void;
  readonly move: () => void;
}

export interface Answers {
  survey: Survey;
  check: CheckReport;
  explain: () => Promise<Explanation>;
  offer: () => Promise<WizardOffer>;
  binding: () => Promise<BindingOffer>;
  /** The cell that is selected, for 认列. */
  selected: CellAddress | null;
  comparison: () => Promise<FormulaComparison>;
  notice: () => Promise<Outcome>;
  /** Long work: never ends by itself, only by being cancelled. */
  fill: 'done' | 'endless';
  trial: (options?: ProgressOptions) => Promise<TrialReport>;
  /** 由现有细则起草: what was found, and how adopting it ends. */
  draft: () => Promise<DraftReport>;
  drafted: () => Promise<Outcome>;
  /** How a round of 回收 ends. */
  collection: () => Promise<Collection>;
}

export function problem(severity: Severity, text: string, at?: CellAddress): Problem {
  return { text, issue: { code: 'scripted', severity, data: null, ...(at === undefined ? {} : { at }) } };
}

const C5: CellAddress = { sheet: '登记表 2026-03', row: 4, column: 2 };

export const SURVEY: Survey = {
  scheme: { id: 'zhangdian-2017', title: '党员积分制管理办法', organisation: '张店区国土分局', status: 'ready', from: 'sheet', noticeDays: null, noticeCount: 'working' },
  schemeSheet: 'present',
  formerScheme: null,
  members: 38,
  sheets: [1, 2, 3, 4, 5, 6].map((month) => ({
    kind: 'register' as const,
    name: `登记表 2026-0${month}`,
    period: `2026-0${month}`,
    rows: 38,
    unboundColumns: month === 3 ? [{ label: '备注说明', at: { sheet: '登记表 2026-03', row: 1, column: 11 } }] : [],
  })),
  unboundSheets: ['通讯录'],
  entryPeriods: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
  closingPeriods: ['2026-H1'],
  period: '2026-H1',
  memberKey: 'id',
  undoable: '公示表 2026-H1',
  replaced: 0,
  problems: [],
};

export const REPORT: CheckReport = {
  problems: [
    problem('notice', '“10/30/30/30”是假定的比例，请在“积分办法”表核对后标为已确认。', { sheet: '积分办法', row: 30, column: 4 }),
    problem('error', '王芳：“党费”没有填。请填 足额、不足 或 未缴。', C5),
    problem('warning', '“陈 静”中间有空格，已按“陈静”识别，请核对是不是同一个人。', { sheet: '登记表 2026-03', row: 9, column: 1 }),
    problem('error', '李强：“爱岗敬业”是 12，超出 0 至 10。请改为 0 至 10 之间的数。', { sheet: '登记表 2026-04', row: 6, column: 5 }),
  ],
  changes: [
    { id: 'appears 2 2026-02', change: 'appears', text: '“李强”从2026年2月起才有登记，名册没有写“起”：是转入，还是前面漏登？', answers: ['joined', 'omitted'], date: '2026-02-01', at: { sheet: '登记表 2026-02', row: 4, column: 2 } },
    { id: 'kind 1 2026-03 正式党员', change: 'kind', text: '“王芳”从2026年3月起类别写的是“正式党员”，名册和以前是“预备党员”：是变了（如转正），还是写错？', answers: ['changed', 'slip'], date: null, at: C5 },
  ],
  conversions: [
    {
      sheet: '登记表 2026-03',
      why: 'unit',
      text: '带有单位，只取数',
      cells: [
        { at: { sheet: '登记表 2026-03', row: 6, column: 3 }, found: '2次', read: '2', why: 'unit' },
        { at: { sheet: '登记表 2026-03', row: 8, column: 3 }, found: '１次', read: '1', why: 'unit' },
      ],
    },
  ],
  checkedCells: 2736,
  checkedSheets: SURVEY.sheets.map(({ name }) => name),
};

export const EXPLANATION: Explanation = {
  title: '王芳　2026年3月　88.00分',
  at: C5,
  figure: '88.00',
  steps: [
    {
      text: '2026年3月 每月积分：88分',
      basis: '第四条',
      mark: 'plain',
      steps: [
        {
          text: '履行党员义务：46分',
          basis: '附件 一',
          mark: 'plain',
          steps: [
            { text: '无故缺勤 2次 × −2 ＝ −4分', basis: '附件 一 1', mark: 'plain', steps: [] },
            { text: '因事请假：没有', basis: '解读：空白表示没有发生', mark: 'reading', steps: [] },
          ],
        },
        { text: '志愿服务：良好 8，计 8分', basis: '附件 二 2', mark: 'plain', steps: [] },
        { text: '封顶 100分：0分', basis: '第五条', mark: 'limit', steps: [] },
        { text: '占比 10%：个人自评', basis: '假定（未确认）：原文没有写明比例', mark: 'assumption', steps: [] },
        { text: '组织工作：还没有填', basis: null, mark: 'missing', steps: [] },
      ],
    },
  ],
  problems: [],
};

export const OFFER: WizardOffer = {
  at: { sheet: '登记表 2026-03', row: 4, column: 12 },
  title: '王芳　2026年3月',
  proposals: [
    {
      result: 'points',
      name: '积分',
      form: 'function',
      formula: '=积分(E$3:L$3,E5:L5,办法)',
      why: null,
      arguments: [
        { name: '项目', text: 'E$3:L$3', words: '列名：无故缺勤、因事请假、党费、爱岗敬业等 8 列。行号前的 $ 使向下填充时仍指这一行。' },
        { name: '记录', text: 'E5:L5', words: '王芳这一行的登记，与列名一一对应；空白不当作 0。' },
        { name: '办法', text: '办法', words: '“积分办法”表：党员积分制管理办法。改了表里的分值，结果随之变化。' },
      ],
      preview: '88',
      rows: 38,
    },
    { result: 'rank', name: '名次', form: 'value', formula: null, why: '这里不能运行积分函数，写入的是数值，改动登记后请再写一次。', arguments: [], preview: '5', rows: 38 },
  ],
};

export const COMPARISON: FormulaComparison = {
  cells: [
    { at: { sheet: '登记表 2026-03', row: 4, column: 12 }, name: '王芳', result: 'points', label: '积分', shown: '88', formula: '=100-SUM(E5:K5)', ours: '88', verdict: 'same', reasons: ['原公式没有包括“违规违纪”列。'] },
    { at: { sheet: '登记表 2026-03', row: 5, column: 12 }, name: '李强', result: 'points', label: '积分', shown: '90', formula: null, ours: '87.5', verdict: 'differs', reasons: ['看不出差在哪里，请在“依据”页逐项核对。'] },
    { at: { sheet: '登记表 2026-04', row: 4, column: 12 }, name: '王芳', result: 'points', label: '积分', shown: '95', formula: null, ours: null, verdict: 'none', reasons: ['还算不出积分：“党费”没有填。'] },
  ],
  forms: ['functions', 'native', 'values'],
  seen: 'seen-1',
  sheets: null,
  problems: [],
};

const heading = (label: string, column: number, rest: Partial<OfferedLabel>): OfferedLabel => ({ label, at: { sheet: C5.sheet, row: 1, column }, along: 'column', state: 'open', target: null, candidates: [], figure: null, ...rest });

export const BINDING: BindingOffer = {
  sheets: [
    {
      sheet: C5.sheet,
      shape: 'table',
      period: '2026-03',
      periods: [],
      units: ['month'],
      read: 'ledger',
      labels: [
        heading('无故缺勤（次）', 4, { state: 'named', target: { kind: 'input', id: 'absence' } }),
        heading('没来开会，每次扣5分', 5, {
          state: 'proposed',
          target: { kind: 'input', id: 'leave' },
          candidates: [
            { target: { kind: 'input', id: 'leave' }, confidence: 'medium', reason: '与“因事请假”用字相近；列名写“每次扣5分”，办法是 -2 分。' },
            { target: { kind: 'input', id: 'absence' }, confidence: 'low', reason: '与“无故缺勤”用字相近。' },
          ],
          figure: { key: 'figure:leave', becomes: '-5', words: '表头写的是“每次扣5分”，办法里“因事请假”是 -2 分' },
        }),
        heading('联系电话', 6, { state: 'proposed', target: { kind: 'ignored' }, candidates: [{ target: { kind: 'ignored' }, confidence: 'high', reason: '一般名册上的栏目，与积分无关。' }] }),
        heading('备用', 7, {}),
      ],
    },
    { sheet: '扣分表', shape: 'table', period: null, periods: ['2026-03', '2026-04'], units: null, read: 'likely', labels: [] },
    { sheet: '通讯录', shape: 'table', period: null, periods: ['2026-03'], units: null, read: 'unlikely', labels: [{ ...heading('电话', 1, {}), at: { sheet: '通讯录', row: 0, column: 1 } }] },
  ],
  items: [
    { id: 'absence', label: '无故缺勤', rule: '组织生活出勤', clause: '附件 1', unit: 'month', events: 'counted' },
    { id: 'leave', label: '因事请假', rule: '组织生活出勤', clause: '附件 1', unit: 'month', events: 'counted' },
    { id: 'dues', label: '党费', rule: '缴纳党费', clause: '附件 2', unit: 'month', events: 'no' },
  ],
  marks: [{ mark: '△', cells: 3, means: 'unknown', proposal: null }, { mark: '事假', cells: 1, means: 'unknown', proposal: { means: { input: 'leave' }, reason: '一般写作请假' } }, { mark: '√', cells: null, means: 'nothing', proposal: null }],
  flags: [{ mark: '○', cells: 2, means: 'unknown', proposal: null }],
  namesakes: ['李强'],
  memberKey: 'name',
};

export const NOTICE_REFUSED = new ActionError('公示表没有生成：还有缺项或待定的内容，请先处理。', [problem('error', '王芳：“党费”没有填。请填 足额、不足 或 未缴。', C5)]);

export const FIGURES: SchemeFigures = {
  id: 'zhangdian-2017',
  title: '党员积分制管理办法',
  organisation: '张店区国土分局',
  status: 'ready',
  figures: [
    { key: 'attendance', item: '组织生活出勤', label: '起始分', text: '30', takes: 'figure' },
    { key: 'attendance.max', item: '组织生活出勤', label: '最高', text: '不设', takes: 'bound' },
    { key: 'absence', item: '组织生活出勤', label: '无故缺勤', text: '-10', takes: 'figure' },
    { key: 'dues.足额', item: '缴纳党费', label: '足额', text: '20', takes: 'figure' },
    { key: 'points.weight', item: '党员量化积分', label: '权重', text: '60%', takes: 'share' },
  ],
  settings: [{ id: 'ties', name: '名额末位同分', value: 'none', options: [{ value: 'none', name: '都不列入' }, { value: 'all', name: '都列入' }] }],
};

const ROWS: readonly TrialRow[] = [
  { id: '1', name: '王芳', before: { score: '92.04', rank: 5, grade: '优秀' }, after: { score: '88.00', rank: 9, grade: '合格' }, changed: ['score', 'rank', 'grade'] },
  { id: '2', name: '刘洋（第二党小组）', before: { score: '90.10', rank: 6, grade: '优秀' }, after: { score: '90.10', rank: 5, grade: '优秀' }, changed: ['rank'] },
  { id: '3', name: '陈建华', before: { score: '96.00', rank: 1, grade: '评先树优优先考虑' }, after: { score: '96.00', rank: 1, grade: '评先树优优先考虑' }, changed: [] },
];

export const TRIAL: TrialReport = {
  period: '2026-H1',
  rows: ROWS,
  changed: 2,
  changedIn: { score: 1, rank: 2, grade: 1 },
  problems: [problem('warning', '“考核评议分”各部分的权重合计 90%，不是 100%。请核对权重。')],
};

/** Plays a workbook; `given` replaces parts of the ordinary one. */
export function scripted(given: Partial<Answers> = {}): Scripted {
  const calls: string[] = [];
  const answers: Answers = {
    survey: SURVEY,
    check: REPORT,
    offer: () => Promise.resolve(OFFER),
    binding: () => Promise.resolve(BINDING),
    selected: null,
    comparison: () => Promise.resolve(COMPARISON),
    explain: () => Promise.resolve(EXPLANATION),
    notice: () => Promise.resolve(done('已生成“公示表 2026-H1”。', '公示表 2026-H1')),
    fill: 'done',
    trial: () => Promise.resolve(TRIAL),
    draft: () => Promise.resolve(DRAFT),
    drafted: () => Promise.resolve(done('已按采用的 2 条写入“积分办法”表：第一支部积分办法。', '积分办法')),
    collection: () => Promise.reject(new ActionError('没有读到文件。')),
    ...given,
  };
  const edits = new Set<() => void>();
  const moves = new Set<() => void>();

  const host = silentHost(edits, moves);

  const called = <T>(name: string, answer: () => T | Promise<T>): Promise<T> => {
    calls.push(name);
    return Promise.resolve().then(answer);
  };

  const actions: Actions = {
    survey: () => called('survey', () => answers.survey),
    schemeLibrary: () => schemeLibrary(),
    compareSchemes: (left, right) => called('compare', () => compareSchemes({ host, chosen: null }, asBuiltIn(left), asBuiltIn(right))),
    restoreScheme: () => called('restore', () => done('已换回上次的办法。')),
    figures: () => called('figures', () => FIGURES),
    trial: (changes, period, options) => called(`trial ${JSON.stringify(changes)} ${period}`, () => answers.trial(options)),
    changeFigures: (changes) => called(`change ${JSON.stringify(changes)}`, () => done('已改“积分办法”表 1 处：组织生活出勤 无故缺勤 -10 → -5。')),
    adoptScheme: (adoption) =>
      called(`adopt ${JSON.stringify(adoption)}`, () => {
        answers.survey = SURVEY;
        return done('已写入“积分办法”表。');
      }),
    draftFromWorkbook: () => called('draft', () => answers.draft()),
    adoptDraft: (decisions) => called(`adoptDraft ${JSON.stringify(decisions)}`, () => answers.drafted()),
    newLedger: (year) => called(`newLedger ${year}`, () => done(`已新建 ${year} 年的 9 张表。`)),
    remember: (choice) => called(`remember ${JSON.stringify(choice)}`, () => undefined),
    convertFormulas: (to) => called(`convert ${to}`, () => done('已改用普通公式。')),
    fillFormulas: (options) => called('fill', () => (answers.fill === 'endless' ? endless(options) : done('已在 6 张登记表填入积分公式，共 228 行。'))),
    check: (scope) => called(`check ${scope}`, () => answers.check),
    makeNotice: (request) => called(`notice ${JSON.stringify(request)}`, () => answers.notice()),
    makeRanking: (period) => called(`ranking ${period}`, () => done('已生成“排名表 2026-H1”。')),
    makeGrades: (period) => called(`grades ${period}`, () => done('已生成“等次表 2026-H1”。')),
    distributePeriods: (year) => called(`periods ${year}`, () => [`${year}-H1`, `${year}-H2`, `${year}-01`]),
    distributeZip: (details) => called(`distribute ${details.period ?? details.year} ${details.deadline ?? ''} ${details.contact}`, () => ({ outcome: { message: '已为 2 个支部（10 名党员）各生成一个工作簿，并附“下发清单”。', sheet: null, problems: [] }, file: '2026年下发.zip', zip: [new Uint8Array([80, 75])] })),
    collectSetting: () => called('collectSetting', () => ({ periods: ['2026-H1', '2026-H2', '2025-H1', '2025-H2'], period: '2026-H1', branches: 3 })),
    collectReturned: (sources, period) => called(`collect ${sources.map(({ name }) => name).join(' ')} ${period}`, () => answers.collection()),
    writeSummary: () => called('summary', () => done('已生成汇总：1 个党组织。', '汇总表 2026-H1')),
    writeReturned: ({ file }) => called(`returned ${file}`, () => done('已生成“退回意见 1 西关第2党支部”。')),
    proposeBinding: () => called('headings', () => answers.binding()),
    confirmBinding: (changes) => called(`bind ${JSON.stringify(changes)}`, () => ({ ...done('已认定 1 列。'), undo: { columns: [{ sheet: C5.sheet, label: '没来开会，每次扣5分', target: null }] } })),
    markBinding: (offer) => called(offer === null ? 'unmark' : 'mark', () => undefined),
    selectedCell: () => called('selected', () => answers.selected),
    proposeFormulas: () => called('propose', () => answers.offer()),
    writeFormulas: ({ at, result, extent }) => called(`write ${result} ${extent} ${at.row} ${at.column}`, () => done('已在 M5 写入积分。')),
    compareFormulas: (sheets) => called(`compare ${sheets?.join(' ') ?? 'all'}`, () => answers.comparison()),
    replaceFormulas: ({ seen, which, form }) => called(`replace ${seen} ${which} ${form}`, () => done('已替换 1 格。')),
    undoReplace: () => called('undoReplace', () => done('已恢复 1 格原来的公式和数。')),
    rosterQuestions: () => called('rosterQuestions', () => answers.check.changes),
    answerRoster: (given) => called(`answerRoster ${JSON.stringify(given)}`, () => done('已把 1 项人员变动写入名册。')),
    explainSelection: () => called('explain', () => answers.explain()),
    undoGenerate: () => called('undo', () => done('已撤销：“公示表 2026-H1”恢复为上一版。')),
    goTo: ({ sheet, row, column }) => called(`goTo ${sheet} ${row} ${column}`, () => undefined),
  };

  return {
    actions,
    host,
    calls,
    answers,
    edit: () => edits.forEach((listener) => listener()),
    move: () => moves.forEach((listener) => listener()),
  };
}

const STANDARD = '积分细则';

/** Two items with three lines to decide about, one of them unread, and one that says nothing about points. */
export const DRAFT: DraftReport = {
  fingerprint: 'f1',
  source: 'standards',
  title: '党员日常考评积分细则',
  sheets: [STANDARD],
  groups: [
    {
      id: 'item1',
      name: '履行党员义务 › 参加组织生活',
      lines: [
        { id: 'line1', at: { sheet: STANDARD, row: 3, column: 2 }, text: '无故缺勤一次扣10分', words: '扣分，每次 10 分', state: 'read', figures: [{ key: 'points', label: '分值', text: '10', takes: 'figure' }] },
        { id: 'line2', at: { sheet: STANDARD, row: 3, column: 2 }, text: '因事请假扣2分', words: '扣分，2 分', state: 'read', figures: [{ key: 'points', label: '分值', text: '2', takes: 'figure' }] },
      ],
    },
    {
      id: 'item2',
      name: '履行党员义务 › 参加教育培训',
      lines: [
        { id: 'line3', at: { sheet: STANDARD, row: 4, column: 2 }, text: '少1个学时扣05分', words: '没有读懂：数字不能确定', state: 'unread', figures: [{ key: 'points', label: '分值', text: '待填', takes: 'signed' }] },
        { id: 'line4', at: { sheet: STANDARD, row: 4, column: 2 }, text: '认真撰写笔记', words: '没有写分值', state: 'words', figures: [] },
      ],
    },
  ],
  read: 2,
  unread: 1,
};

/** The real library: nothing of it is played, for it asks no workbook. The workbook's own regulation is the first of it. */
function asBuiltIn(scheme: SchemeOf): SchemeOf {
  return scheme.kind === 'workbook' ? { kind: 'builtIn', id: 'zhangdian-2017' } : scheme;
}

function done(message: string, sheet: string | null = null): Outcome {
  return { message, sheet, problems: [] };
}

/** Is 40 of 100 done and stays there until it is cancelled. */
export function endless({ signal, onProgress }: ProgressOptions = {}): Promise<never> {
  onProgress?.(40, 100);
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new HostError('cancelled', '')));
  });
}

/** The pane does nothing to a host but listen. */
function silentHost(edits: Set<() => void>, moves: Set<() => void>): Host {
  const refuse = (): never => {
    throw new Error('the pane works through actions');
  };
  const listen = (listeners: Set<() => void>) => (listener: (sheet: string) => void) => {
    const call = (): void => listener('登记表 2026-03');
    listeners.add(call);
    return () => void listeners.delete(call);
  };
  return {
    kind: 'workbench',
    features: new Set(['selection', 'functions', 'marks']),
    read: refuse,
    apply: refuse,
    shortNames: refuse,
    mark: refuse,
    selection: refuse,
    select: refuse,
    onSelection: listen(moves),
    onEdit: listen(edits),
  };
}
