import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isPartName,
  isPartOf,
  isTaskTraced,
  partPath,
  partPattern,
} from '../../../../../src/study/traces/form/partNames.ts';

const file = { path: 'out/calls.parquet', format: 'parquet', isFolder: false } as const;
const folder = { path: 'out/', format: 'csv', isFolder: true } as const;
const part = { replication: 3, arm: 'daily-cap', designPoint: 'base' };

test('a folder takes a part of each task and arm, named trace', () => {
  expect(partPath(folder, part)).toBe('out/trace.r3.daily-cap.csv');
});

test('a file name lends its folder and its name without the ending', () => {
  expect(partPath(file, { ...part, replication: 0 })).toBe('out/calls.r0.daily-cap.parquet');
});

test('a file name without the ending of the format keeps all of it', () => {
  expect(partPath({ ...file, path: 'calls.v2' }, { ...part, replication: 0 })).toBe(
    'calls.v2.r0.daily-cap.parquet',
  );
});

test('a file name means replication 0 only, a folder every task', () => {
  expect(
    [0, 1].map((replication) =>
      [file, folder].map((target) => isTaskTraced(target, { ...part, replication })),
    ),
  ).toEqual([
    [true, true],
    [false, true],
  ]);
});

test('all parts are shown by one pattern', () => {
  expect([file, folder].map(partPattern)).toEqual([
    'out/calls.r0.<arm>.parquet',
    'out/trace.r<replication>.<arm>.csv',
  ]);
});

test('a design point beyond the base is part of the name, without what a file name cannot hold', () => {
  expect(partPath(folder, { ...part, designPoint: 'wage=0.05,use=./mine.ts#a' })).toBe(
    'out/trace.wage=0.05,use=.%002fmine.ts%0023a.r3.daily-cap.csv',
  );
});

test('a name of 80 characters is whole, a longer one ends in a hash and is no longer', () => {
  const nameOf = (designPoint: string): string =>
    partPath(folder, { ...part, designPoint }).slice('out/trace.'.length, -'.r3.daily-cap.csv'.length);
  const longest = 'a'.repeat(80);
  expect(nameOf(longest)).toBe(longest);
  expect(nameOf(`${longest}a`)).toMatch(/^a{67}~[0-9a-f]{12}$/);
});

test('a part is known by the first word and the ending of its name', () => {
  const names = ['trace.r0.cap.csv', 'trace.r0.cap.parquet', 'calls.r0.cap.csv', 'tracer0.csv'];
  expect(names.map((name) => isPartOf(folder, name))).toEqual([true, false, false, false]);
});

test('a name that a part may get is one of its format, with a replication that is written and an arm', () => {
  const names = [
    'calls.r0.cap.parquet',
    'calls.a=1.r0.cap.all.parquet',
    'calls.r1.cap.parquet',
    'calls.r0.parquet',
    'calls.sum.parquet',
  ];
  expect(names.map((name) => isPartName(file, name))).toEqual([true, true, false, false, false]);
  const inFolder = ['trace.r12.cap.csv', 'trace.b=2.r0.cap.csv', 'trace.csv', 'calls.r0.cap.csv'];
  expect(inFolder.map((name) => isPartName(folder, name))).toEqual([true, true, false, false]);
});

test('different design points and arms never share a name, and no name leaves the folder or grows beyond 255 bytes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ minLength: 70, maxLength: 400 }),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [first, second] = [a, b].map((designPoint) => partPath(folder, { ...part, designPoint }));
      expect(first === second).toBe(a === b);
      expect(first).toMatch(/^out\/trace\.[^/\\]*$/);
      expect(first.length - 'out/'.length).toBeLessThanOrEqual(255);
    }),
    { seed: 51, numRuns: 500 },
  );
});
