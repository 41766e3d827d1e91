/** What breaks a law is told as a file that breaks it again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../../../../src/model/contracts/detector.ts';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { detectorLaws } from '../../../../../src/study/laws/detectors/detectorLaws.ts';
import { firstBreach } from '../../../../../src/study/laws/expectations.ts';
import type { ListedCalls } from '../../../../../src/study/listedCalls/listedCalls.ts';
import { playListedCalls } from '../../../../../src/study/listedCalls/playListedCalls.ts';
import { readListedCalls } from '../../../../../src/study/listedCalls/readListedCalls.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-counterexample-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Site = Parameters<DetectorPlugin['create']>[0];

/** Breaks a law by what its `judge` answers, which knows the calls of a number before that lasted a second or more. */
const broken = (
  judge: (of: { slot: number; talks: number; site: Site; values: ParameterValues }) => number,
): DetectorPlugin => ({
  family: 'detector',
  id: 'broken',
  version: 1,
  title: 'Breaks a promise',
  cites: [],
  needs: ['release'],
  parameters: {
    limit: {
      type: 'count',
      default: 3,
      minimum: 1,
      maximum: 100,
      unit: 'calls',
      says: 'a limit',
      source: 'assumed',
      permissive: 'up',
    },
  },
  create: (site, values) => {
    const talks = new Map<number, number>();
    const talksOf = (slot: number): number => talks.get(site.attempt.callingNumber[slot]) ?? 0;
    return {
      judge: (slot) => judge({ slot, talks: talksOf(slot), site, values }),
      afterRelease: (slot) => {
        if (site.release.conversationMs[slot] >= 1000)
          talks.set(site.attempt.callingNumber[slot], talksOf(slot) + 1);
      },
      afterReport: () => undefined,
      evidence: () => [],
      stateBytes: () => 8,
    };
  },
});

/** The file that a broken law tells, as it is read again. */
function fileOf(plugin: DetectorPlugin, law: string): ListedCalls {
  let message = '';
  try {
    detectorLaws(plugin)
      .find(({ name }) => name.startsWith(law))
      ?.check();
  } catch (error) {
    message = String(error);
  }
  const path = join(folder, 'counterexample.yaml');
  writeFileSync(join(folder, 'mine.mjs'), 'export const detector = {};');
  writeFileSync(
    path,
    message.slice(message.indexOf('ringfence-calls')).replaceAll('./FILE#EXPORT', './mine.mjs#detector'),
  );
  const { listed, failures } = readListedCalls(path, [], new Map([['./mine.mjs#detector', plugin]]));
  expect(failures).toEqual([]);
  return listed as ListedCalls;
}

/** The breach that a play of the file shows. */
function breachOf(plugin: DetectorPlugin, listed: ListedCalls): ReturnType<typeof firstBreach> {
  const end = playListedCalls(listed, new Map([['./mine.mjs#detector', plugin]]), new Int32Array(2));
  if (end.kind === 'fault') throw new Error(end.fault.message);
  return firstBreach(listed.expect ?? 'in-range', end.scores);
}

describe('a broken law tells the fewest calls as a file, and playing it breaks the law at the last of them:', () => {
  it('a score out of range', () => {
    const plugin = broken(({ talks }) => (talks >= 2 ? 2e6 : 0));
    const listed = fileOf(plugin, 'scores every observable call');
    expect(listed.calls).toHaveLength(3);
    expect(breachOf(plugin, listed)).toMatchObject({ call: 2, play: 0 });
    expect(
      breachOf(
        broken(() => 0),
        listed,
      ),
    ).toBe(null);
  });

  it('a permissive setting that rejects more, with both settings', () => {
    const plugin = broken(({ talks, values }) => (talks >= 1 ? 1000 * Number(values.limit) : 0));
    const listed = fileOf(plugin, 'suspects no call more');
    expect(listed.plays.map(({ id }) => id)).toEqual(['strict', 'permissive']);
    expect(breachOf(plugin, listed)).toMatchObject({ call: 1, play: 1 });
  });

  it('numbers that matter, under their own and under other ones', () => {
    const plugin = broken(({ slot, site }) => (site.attempt.callingNumber[slot] >>> 3) & 1);
    const listed = fileOf(plugin, 'takes no notice of which numbers');
    expect(listed.calls).toHaveLength(1);
    expect(breachOf(plugin, listed)).toMatchObject({ call: 0, play: 1 });
  });
});

describe('a file of listed calls', () => {
  const read = (text: string): readonly string[] => {
    const path = join(folder, 'faulty.yaml');
    writeFileSync(path, text);
    return readListedCalls(path, []).failures.map(({ line, found, hint }) =>
      `${line} ${found} ${hint}`.trim(),
    );
  };

  it('tells all its faults at once, each with its line and the nearest known name', () => {
    const plays = 'plays: {a: {use: volume-ca}, b: {use: none, way: a-year-late}}';
    const call = '{gapMs: -1, callingNumber: 1, calledNumber: 1, report: marked}';
    expect(read(`ringfence-calls: 1\nexpect: sam\n${plays}\ncalls:\n  - ${call}\n`)).toEqual([
      '2 "sam" did you mean `same`?',
      '3 the unknown detector "volume-ca" did you mean `volume-cap`?',
      '3 "a-year-late" did you mean `a-year-later`?',
      '5 -1',
      '5 "marked" did you mean `mark`?',
    ]);
  });

  it('has two plays where it compares', () => {
    const calls = 'calls: [{callingNumber: 1, calledNumber: 2}]';
    expect(read(`ringfence-calls: 1\nexpect: same\nplays: {a: {use: none}}\n${calls}`)).toEqual(['3 1']);
    expect(read(`ringfence-calls: 1\nplays: {}\n${calls}`)).toEqual(['2 0']);
  });
});
