/** What only the originating carrier sees is in a trace whoever screened, and a detector that lacks it says so. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lacksOf } from '../../../../src/study/replay/measures/misses.ts';
import { lackText } from '../../../../src/study/replay/replaySentences.ts';
import { readRows } from '../../../../src/study/replay/rows/readRows.ts';
import { readTrace } from '../../../../src/study/traces/reading/readTrace.ts';
import { recordedTrace } from '../../../builders/recordedTrace.ts';
import { bothScores } from '../../../builders/replayedScores.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-origin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One box of SIMs among people. */
const boxWorld = (origin: readonly unknown[]) =>
  smallWorld({
    subscribers: 300,
    residents: { peoplePerCell: 10 },
    callers: {
      ...wantedCallers,
      robots: robots({
        operators: 1,
        callingNumber: { use: 'sim-box', blocks: ['mobile-b'], numbers: 12, boxes: 1 },
        pacing: { use: 'fixed-per-day', lines: 1, attemptsPerDay: 900, hours: ['09:00', '20:00'] },
      }),
    },
    screening: { origin },
  });
const shadow = siteOf('label', { id: 'site', use: 'still-sims', shadow: true });

/** The lines of a trace without the column of scores. */
function unscored(path: string): readonly string[] {
  const rows = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const score = rows[0].indexOf('score_millionths');
  return rows.map((cells) => cells.toSpliced(score, 1).join(','));
}

describe('a trace', () => {
  it('is the same with and without a detector that changes nothing, but for its score', () => {
    const [without, within] = [[], [shadow]].map((origin, i) =>
      unscored(recordedTrace(boxWorld(origin), { folder, name: `${i}.csv` })),
    );
    expect(within.join('\n')).toBe(without.join('\n'));
  });

  it('lets SIMs that stand still be found of which nobody asked in the simulation', async () => {
    const path = recordedTrace(boxWorld([]), { folder, name: 'unseen.parquet' });
    const { replayed } = await bothScores(path, 'still-sims,place=origin');
    expect(replayed.filter((score) => score >= 500_000).length).toBeGreaterThan(100);
  });
});

/** What a detector at a place misses of a trace with these lines. */
function missed(place: 'origin' | 'terminating', lines: readonly string[]): readonly string[] {
  const path = join(folder, 'written.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const rows = readRows([path], readTrace, {
    scratch: mkdtempSync(join(folder, 'scratch-')),
  });
  if (rows === null || 'failures' in rows) throw new Error(JSON.stringify(rows));
  return lacksOf({ needs: ['release', 'reports'], place }, rows, () => false).map(lackText);
}

describe('a detector misses', () => {
  const head = 'time_ms,sim,cell,calling_number,called_number,conversation_ms,is_marked';

  it('columns that are empty throughout as well as those that are not there', () => {
    const empty = [head, '1000,,,+861,+862,,', '2000,,,+861,+863,,'];
    expect(missed('terminating', empty)).toEqual([
      'how calls ended: conversation_ms is empty',
      'what callees report: is_marked is empty, there is no complained_at_ms',
    ]);
    expect(missed('origin', empty).at(-1)).toBe(
      'what the originating carrier alone sees: there is no account, there is no line, sim is empty, cell is empty',
    );
  });

  it('no column that holds something somewhere', () => {
    const filled = [head, '1000,,,+861,+862,,', '2000,+861,7,+861,+863,5000,false'];
    expect(missed('terminating', filled)).toEqual([]);
    expect(missed('origin', filled)).toEqual([
      'what the originating carrier alone sees: there is no account, there is no line',
    ]);
  });
});
