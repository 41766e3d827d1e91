import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDetectors } from '../../../../../src/study/replay/judges/detectorArguments.ts';

const around = { loaded: new Map(), search: { folder: undefined, allowed: [] }, earlier: [] };
const faults = (...texts: readonly string[]): readonly string[] =>
  readDetectors(texts, around).failures.map(
    ({ file, column, found, expected, hint }) =>
      `${file}:${column} ${found} | ${expected.slice(0, 40)} | ${hint}`,
  );

describe('a detector on the command line', () => {
  it('is read with its parameters, its place and its threshold', () => {
    const { specs } = readDetectors(
      ['volume-cap,per=hour,limitCalls=9', 'short-calls,id=short,place=origin,alarmAt=0.7'],
      around,
    );
    expect(specs).toMatchObject([
      { id: 'volume-cap', place: 'terminating', alarmAt: 0.5, parameters: { per: 'hour', limitCalls: 9 } },
      { id: 'short', use: 'short-calls', place: 'origin', alarmAt: 0.7 },
    ]);
  });

  it('of a module is called as its file where its export is `detector`, else as its export', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-arguments-'));
    for (const file of ['shortTalk.ts', 'other.mjs', '雷达.mjs']) writeFileSync(join(folder, file), '');
    const { specs, failures } = readDetectors(
      ['./shortTalk.ts#detector', './other.mjs#detector', './other.mjs#aCap', './雷达.mjs#detector'],
      { ...around, search: { folder, allowed: [] } },
    );
    rmSync(folder, { recursive: true });
    expect([failures, specs.map(({ id }) => id)]).toEqual([[], ['short-talk', 'other', 'a-cap', 'detector']]);
  });

  it('may be composed of those before it', () => {
    const { specs } = readDetectors(
      ['volume-cap', 'short-calls', 'any-of,members=[volume-cap, short-calls]'],
      around,
    );
    expect(specs[2].parameters).toEqual({ members: ['volume-cap', 'short-calls'] });
  });

  it('has all its faults told at once, each in its place with the nearest name', () => {
    expect(faults('volume-cap,per=da,limitCall=3,zz')).toEqual([
      '--detector:31 "zz" | key=value | ',
      '--detector:16 "da" | one of hour, day | did you mean `day`?',
      '--detector:19 the unknown key `limitCall` | one of id, use, place, alarmAt, per, lim | did you mean `limitCalls`?',
    ]);
    expect(faults('volume-cap', 'volume-cap', 'all-of,members=[x]')).toEqual([
      '--detector (2):1 a second volume-cap | a name of its own | add id=volume-cap-2',
      '--detector (3):16 "x" | `volume-cap`, which stand before it | ',
    ]);
    expect(faults('volume-cap,per={a: *b},per=day')).toHaveLength(2);
  });
});
