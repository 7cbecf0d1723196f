import { check, notation } from '../../src/selfcheck/check';
import { reportOf } from '../../src/selfcheck/report';
import { runChecks, type Stand } from '../../src/selfcheck/run';

const running = () => ({ signal: new AbortController().signal, now: () => 0, onProgress: () => undefined });

function stand(closed: string[] = []): () => Promise<Stand<null>> {
  return () => Promise.resolve({ trial: (work) => work(null), close: () => Promise.resolve(void closed.push('closed')) });
}

test('an answer is ok, differs, or is an error with what the host said', async () => {
  const results = await runChecks(
    stand(),
    [
      check('a', '甲？', '看', ['1', '2'], () => 2),
      check('b', '乙？', '看', ['1'], () => Promise.resolve('1')),
      check('c', '丙？', '看', 'noted', () => undefined),
      check('d', '丁？', '看', ['1'], () => {
        throw new Error('没有这个成员');
      }),
    ],
    running(),
  );
  expect(results.map(({ result, found }) => [result, found])).toEqual([
    ['ok', '2'],
    ['differs', '"1"'],
    ['ok', 'undefined'],
    ['error', '"没有这个成员"'],
  ]);
  expect(reportOf('wps', '2026-07-06T09:00', results).summary).toEqual(['WPS 表格自检 4 项：2 项与预期相同，1 项不同，1 项出错。', '不同 b 乙？ 预期 1，实际 "1"', '出错 d 丁？ 实际 "没有这个成员"']);
});

test('a check that never answers holds nobody up', async () => {
  jest.useFakeTimers();
  const never = check<null>('a', '甲？', '等', ['1'], () => new Promise(() => undefined));
  const results = runChecks(stand(), [never, check<null>('b', '乙？', '看', ['1'], () => 1)], running());
  await jest.advanceTimersByTimeAsync(10_000);
  jest.useRealTimers();
  expect((await results).map(({ result }) => result)).toEqual(['error', 'ok']);
});

test('what the checks stand on is closed also when a sheet cannot be made', async () => {
  const closed: string[] = [];
  const open = (): Promise<Stand<null>> => Promise.resolve({ trial: () => Promise.reject(new Error('工作簿受保护')), close: () => Promise.resolve(void closed.push('closed')) });
  const [result] = await runChecks(open, [check<null>('a', '甲？', '看', ['1'], () => 1)], running());
  expect(result).toMatchObject({ result: 'error', found: '"工作簿受保护"' });
  expect(closed).toEqual(['closed']);
});

test('values are told apart', () => {
  expect([null, undefined, '', 0, '0', false, [[1, null]], { a: 'x' }, () => 1, new Date(0)].map(notation)).toEqual(['null', 'undefined', '""', '0', '"0"', 'false', '[[1, null]]', '{ a: "x" }', 'function', 'object']);
  expect(notation('字'.repeat(400))).toMatch(/^"字{299}…（共 402 字）$/);
});
