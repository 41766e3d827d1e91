import { expect, it } from 'vitest';
import { parseBaseline } from '../../../../src/study/gate/parseBaseline.ts';
import { readNotice } from '../../../../src/study/queue/studyNotice.ts';
import { jsonIn } from '../../../../src/study/reading/jsonText.ts';
import { parseResults } from '../../../../src/study/results/parseResults.ts';
import { parseOutline } from '../../../../src/study/store/parseOutline.ts';
import { readTaskRecord } from '../../../../src/study/tasks/taskRecord.ts';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

it('reads JSON of at most a hundred levels', () => {
  expect(jsonIn('{"a":[1]}')).toEqual({ a: [1] });
  expect(jsonIn('{')).toBe(undefined);
  expect(jsonIn(nested(100))).toBeInstanceOf(Array);
  expect(jsonIn(nested(101))).toBe(undefined);
  expect(jsonIn(`{"a":${nested(100)}}`)).toBe(undefined);
});

it('keeps what fills the stack of whoever walks through it from every reader', () => {
  const deep = `{"settings":${nested(100_000)}}`;
  for (const reader of [parseResults, parseBaseline, parseOutline, readTaskRecord, readNotice])
    expect(reader(deep)).toMatch(/no (whole )?JSON/);
});
