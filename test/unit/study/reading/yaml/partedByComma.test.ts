/** Where a comma between numbers of a list is taken for one that parts thousands. */
import { expect, test } from 'vitest';
import { readYaml } from '../../../../../src/study/reading/yaml/yamlSource.ts';

const told = (list: string): readonly string[] =>
  readYaml(`a: ${list}\n`, 'x.yaml').failures.map(({ column, path, found }) => `${column} ${path}: ${found}`);

test.each([
  ['[5,000]', ['5 a.0: 5,000, which is the 2 numbers 5, 0']],
  [
    '[5,000, 7,000]',
    ['5 a.0: 5,000, which is the 2 numbers 5, 0', '12 a.2: 7,000, which is the 2 numbers 7, 0'],
  ],
  ['[20, 1,050]', ['9 a.1: 1,050, which is the 2 numbers 1, 50']],
  ['[1,000,000, 5]', ['5 a.0: 1,000,000, which is the 3 numbers 1, 0, 0']],
  ['[-5,000]', ['5 a.0: -5,000, which is the 2 numbers -5, 0']],
  ['[[5,500, 7]]', ['6 a.0.0: 5,500, which is the 2 numbers 5, 500']],
  ['[5,500, 100]', ['5 a.0: 5,500, which is the 2 numbers 5, 500']],
  ['[0.5, 2,500]', ['10 a.1: 2,500, which is the 2 numbers 2, 500']],
])('%s is told', (list, faults) => {
  expect(told(list)).toEqual(faults);
});

test.each([
  '[100,200,300]',
  '[5,500]',
  '[5,500,\n  7,500]',
  '[101,126,425, 1225,1226]',
  '[1,2, 100,200]',
  '[0,0,0, 1,1,1]',
  '[08,09,010]',
  '[5, 000]',
  '["5,000", "7,000"]',
  '[a,000, b]',
  '[0.5,000]',
  '[5,000.5]',
])('%s is a list', (list) => {
  expect(told(list)).toEqual([]);
});

test('what is parted so is nothing, so that the numbers make no other faults', () => {
  const { raw, cut } = readYaml('a: [5,000, 7,000]\nb: 1\n', 'x.yaml');
  expect(raw).toEqual({ a: null, b: 1 });
  expect(cut).toEqual([['a']]);
});
