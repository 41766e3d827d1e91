import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { firstDifference } from '../../../../src/study/determinism/firstDifference.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-difference-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const head = 'time_ms,verdict,released_at_ms,truth_call_key';
const trace = (...rows: readonly string[]): string => {
  const file = join(folder, `${files++}.csv`);
  writeFileSync(file, [head, ...rows, ''].join('\r\n'));
  return file;
};
const [a, b, c] = ['1,allow,5,p.0.0.0', '2,allow,8,p.0.1.0', '3,allow,9,p.0.2.0'];

it('traces that are the same have no first difference', () => {
  expect(firstDifference(trace(a, b, c), trace(a, b, c))).toBeNull();
});

it('a call that ends otherwise is told with the columns that differ', () => {
  expect(firstDifference(trace(a, b, c), trace(a, '2,label,8,p.0.1.0', c))).toEqual({
    key: 'p.0.1.0',
    timeMs: 2,
    columns: [['verdict', 'allow', 'label']],
  });
});

it('a call that ends earlier in one is found again in the other, in either order', () => {
  const early = '3,reject,6,p.0.2.0';
  const columns = [
    ['verdict', 'allow', 'reject'],
    ['released_at_ms', '9', '6'],
  ];
  expect(firstDifference(trace(a, b, c), trace(a, early, b))).toEqual({ key: 'p.0.2.0', timeMs: 3, columns });
  const turned = columns.map(([name, x, y]) => [name, y, x]);
  expect(firstDifference(trace(a, early, b), trace(a, b, c))).toEqual({
    key: 'p.0.2.0',
    timeMs: 3,
    columns: turned,
  });
});

it('a call that only one has, has no columns', () => {
  const none = { key: 'p.0.2.0', timeMs: 3, columns: [] };
  expect([
    firstDifference(trace(a, b, c), trace(a, b)),
    firstDifference(trace(a, b), trace(a, b, c)),
  ]).toEqual([none, none]);
});

it('rows longer than a chunk of the reader are read whole', () => {
  const many = Array.from({ length: 9000 }, (_, i) => `${i},allow,${i},p.0.${i}.0`);
  const other = many.with(8999, '8999,label,8999,p.0.8999.0');
  expect(firstDifference(trace(...many), trace(...other))?.columns).toEqual([['verdict', 'allow', 'label']]);
});
