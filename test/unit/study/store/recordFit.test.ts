/** Tasks for which somebody has calculated the right hash, and which are none of the study all the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { TaskResult } from '../../../../src/study/tasks/messages.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { tasksOf } from '../../../../src/study/tasks/tasks.ts';
import { outlineText } from '../../../../src/study/store/parseOutline.ts';
import { openTaskFolder } from '../../../../src/study/store/taskFolder.ts';
import {
  readTaskRecord,
  resultOf,
  taskRecordOf,
  taskRecordText,
} from '../../../../src/study/tasks/taskRecord.ts';
import { RecordFit } from '../../../../src/study/store/recordFit.ts';
import { tiny } from '../../../command/program.ts';
import { Folders, keysOf, resolvedOf, resultAt, usual, write } from './taskFolders.ts';

const disk = new Folders();
afterAll(() => disk.remove());
beforeEach(() => disk.next());

type Outcome = TaskResult['outcomes'][number];
type Outcomes = readonly Outcome[];

/** Ways of changing the outcomes of a task for which everybody can calculate a new hash, and what is said of each. */
const forgeries: readonly (readonly [string, string, (outcomes: Outcomes) => Outcomes])[] = (() => {
  const capWith = (change: (outcome: Outcome) => Partial<Outcome>) => (outcomes: Outcomes) =>
    outcomes.map((one) => (one.arm === 'cap' ? { ...one, ...change(one) } : one));
  const audited = (of: Partial<Outcome['audit']>): ((outcomes: Outcomes) => Outcomes) =>
    capWith(({ audit }) => ({ audit: { ...audit, ...of } }));
  return [
    ['an arm less', 'holds the arms none, expected none, cap', (outcomes) => outcomes.slice(0, 1)],
    [
      'arms in another order',
      'holds the arms cap, none, expected none, cap',
      (outcomes) => outcomes.toReversed(),
    ],
    [
      'rows cut off',
      'arm cap has no row where wanted.lost.byTrust of person belongs',
      capWith(({ rows }) => ({ rows: rows.slice(0, 3) })),
    ],
    [
      'a metric that nobody knows',
      'arm cap has no.such.metric of robot where unwanted.answered.perSubscriberDay of robot belongs',
      capWith(({ rows }) => ({
        rows: rows.map((row, i) => (i === 0 ? { ...row, metric: 'no.such.metric', class: 'robot' } : row)),
      })),
    ],
    [
      'rows exchanged',
      'arm cap has wanted.lost.byRejection of person where wanted.lost.perThousand of person belongs',
      capWith(({ rows: [first, second, ...others] }) => ({ rows: [second, first, ...others] })),
    ],
    [
      'a row too many',
      'arm cap has one.more behind the last row',
      capWith(({ rows }) => ({ rows: [...rows, { ...rows[0], metric: 'one.more', class: null }] })),
    ],
    ['no final states', 'arm cap counts 0 final states, expected 10', audited({ finalStates: [] })],
    ['no fingerprints', 'arm cap holds 0 fingerprints, expected 2', audited({ fingerprints: [] })],
    [
      'days of two lengths',
      'arm cap counts days in lists of 1, 1, 0, 1, expected one length',
      capWith(({ days }) => ({
        days: { ...(days as NonNullable<Outcome['days']>), demandsCompletedInControl: [] },
      })),
    ],
    [
      'a detector that others do not have',
      'arm cap counts something else than in another task of the same design point',
      capWith(({ rows: [{ numerator, denominator }] }) => ({
        rows: keysOf(['origin/mine']).map((key) => ({
          ...key,
          numerator,
          denominator,
        })),
      })),
    ],
  ];
})();

/** Writes the outcomes of a task of the folder anew, with the hash that they then have. */
function forge(path: string, change: (outcomes: Outcomes) => Outcomes): void {
  const record = readTaskRecord(readFileSync(path, 'utf8'), path);
  if (typeof record === 'string') throw new Error(record);
  const result = { ...resultOf(record), outcomes: change(record.outcomes) };
  writeFileSync(path, taskRecordText(taskRecordOf(result, record)));
}

describe('a task whose hash is right', () => {
  it.each(forgeries)('and that has %s is named by merge', async (_, says, change) => {
    disk.shard('a', [0, 1, 2]);
    forge(disk.at('a/replication-1.json'), change);
    expect(await disk.faultsOf([disk.at('a')])).toBe(`/a/replication-1.json: ${says}`);
  });

  it.each(forgeries)('and that has %s is played again when the folder is continued', (_, says, change) => {
    const folder = disk.shard('a', [0, 1, 2]);
    forge(disk.at('a/replication-1.json'), change);
    expect(openTaskFolder(folder, outlineOf(usual, ''), write)).toMatchObject({
      known: 2,
      damaged: [`${folder}/replication-1.json: ${says}`],
    });
  });

  it('does not stay beside one that is played and counts something else', () => {
    const folder = disk.shard('a', [0]);
    const [, , , , , , , , , [, says, change]] = forgeries;
    forge(disk.at('a/replication-0.json'), change);
    const opened = openTaskFolder(folder, outlineOf(usual, ''), write);
    if (!('store' in opened)) throw new Error(JSON.stringify(opened));
    const [task] = tasksOf(usual, { from: 1, to: 2 }, []);
    expect(opened.store.keep('replication', task, resultAt(1))).toBe(`${folder}/replication-1.json: ${says}`);
  });

  it('is none of a study that does not tell its callers', async () => {
    disk.shard('a', [0, 1, 2]);
    const outline = { ...outlineOf(usual, ''), populations: [] };
    writeFileSync(disk.at('a/study.json'), outlineText(outline));
    expect(await disk.faultsOf([disk.at('a')])).toContain(
      '/a/study.json: it does not tell the callers of every arm at every design point',
    );
  });
});

describe('tasks of a range over assumptions', () => {
  const range = resolvedOf(`${tiny}  assumptions: {points: 2, replications: 2}\n`);
  /** At some points a class of wanted callers has no unwanted calls, so that rows are missing. */
  const without = ({ outcomes }: TaskResult): TaskResult['outcomes'] =>
    outcomes.map((outcome) => ({
      ...outcome,
      rows: outcome.rows.filter(({ class: of }) => of !== 'person'),
    }));

  it('may count in other rows at another point, not in another replication of the same', () => {
    const fit = new RecordFit(outlineOf(range, ''));
    const whole = resultAt(0).outcomes;
    const misfits = [whole, whole, without(resultAt(2)), whole].map((outcomes, index) =>
      fit.misfit({ kind: 'assumptions', index, outcomes }),
    );
    expect(misfits).toEqual([
      null,
      null,
      null,
      'arm none counts something else than in another task of the same design point',
    ]);
  });
});
