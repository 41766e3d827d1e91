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
  ['[0,25, 0,5]', ['5 a.0: 0,25, which is the 2 numbers 0, 25', '11 a.2: 0,5, which is the 2 numbers 0, 5']],
  ['[1, -2,5]', ['8 a.1: -2,5, which is the 2 numbers -2, 5']],
  ['[0,025, 1]', ['5 a.0: 0,025, which is the 2 numbers 0, 25']],
])('%s is told', (list, faults) => {
  expect(told(list)).toEqual(faults);
});

test.each([
  '[100,200,300]',
  '[0,25]',
  '[1,5,2,5]',
  '[0.5,1, 2,3]',
  '[1,2,3, 4,5,6]',
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

test('what to write is told, of fractions and of thousands', () => {
  const hints = ['[0,25, 1]', '[5,500, 1]'].map(
    (list) => readYaml(`a: ${list}\n`, 'x.yaml').failures[0].hint,
  );
  expect(hints).toEqual([
    'a fraction begins with a point: write 0.25, or 0, 25 where that is meant',
    'thousands are not parted: write 5500, or 5, 500 where that is meant',
  ]);
});

test('what is parted so is nothing, so that the numbers make no other faults', () => {
  const { raw, cut } = readYaml('a: [5,000, 7,000]\nb: 1\n', 'x.yaml');
  expect(raw).toEqual({ a: null, b: 1 });
  expect(cut).toEqual([['a']]);
});
