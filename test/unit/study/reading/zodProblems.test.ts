import { expect, test } from 'vitest';
import { z } from 'zod';
import { strictMap } from '../../../../src/study/reading/schemaParts.ts';
import { problemsIn, problemsOf } from '../../../../src/study/reading/zodProblems.ts';

const raw = { ab: 1, x: 1, y: 1, abd: 1, count: [] };
const issues =
  strictMap({ abc: z.number().optional(), count: z.number() }).safeParse(raw).error?.issues ?? [];

test('of many faults all are counted and the first as many as are asked for are worded', () => {
  expect(issues.length).toBe(2);
  expect(problemsIn(issues)).toBe(5);
  expect(problemsOf(issues, raw).map(({ path }) => path.join())).toEqual(['count', 'ab', 'x', 'y', 'abd']);
  expect(problemsOf(issues, raw, 2).map(({ hint }) => hint)).toEqual(['', 'did you mean `abc`?']);
});

test('what a value was parted into in braces is told by what parts it', () => {
  const schema = strictMap({ days: z.number().optional(), people: z.number().optional() });
  const hintOf = (tree: object): readonly (string | undefined)[] =>
    problemsOf(schema.safeParse(tree).error?.issues ?? [], tree).map(({ hint }) => hint);
  expect(hintOf({ people: 5, '000': null })).toEqual([
    'a comma parts entries: numbers are written 5000 and 0.5',
  ]);
  expect(hintOf({ 'days:2': null })).toEqual(['write `days: 2`, with a space behind the colon']);
});
