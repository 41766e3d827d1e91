/** Parts that do not make a whole are named, whatever is wrong with them. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { TaskResult } from '../../../../src/study/experiment/messages.ts';
import { outlineOf } from '../../../../src/study/experiment/studyOutline.ts';
import type { StudyOutline } from '../../../../src/study/experiment/studyOutline.ts';
import { builtInCatalogue } from '../../../../src/study/experiment/plugins.ts';
import { tasksOf } from '../../../../src/study/experiment/tasks.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { mergeTasks } from '../../../../src/study/store/mergeTasks.ts';
import { openTaskFolder } from '../../../../src/study/store/taskFolder.ts';
import { tiny } from '../../../command/program.ts';

const root = mkdtempSync(join(tmpdir(), 'ringfence-merge-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
let here = '';
beforeEach(() => {
  here = join(root, String(folders++));
});
const at = (name: string): string => join(here, name);

const write = (path: string, text: string): null => {
  writeFileSync(path, text);
  return null;
};

function resolvedOf(text: string): ResolvedScenario {
  const { resolved } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error('not resolved');
  return resolved;
}

const usual = resolvedOf(tiny);
const stopping = resolvedOf(
  tiny.replace(
    'replications: 3',
    'replications: {halfWidth: 0.5, metric: unwanted.answered.perSubscriberDay, arm: none, atMost: 80}',
  ),
);

/** What the tasks came to; answered calls differ from replication to replication. */
const resultAt = (index: number): TaskResult => ({
  index,
  traceRows: 0,
  outcomes: ['none', 'cap'].map((arm) => ({
    arm,
    events: 9,
    days: { unwantedRung: [0], unwantedAnswered: [0], demandsCompletedInControl: [0], demandsLost: [0] },
    audit: {
      attempts: 3,
      finalStates: [3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      fingerprints: ['0123456789abcdef', 'fedcba9876543210'],
    },
    rows: [
      {
        metric: 'unwanted.answered.perSubscriberDay',
        class: null,
        place: null,
        numerator: 100 + ((index * 7) % 5),
        denominator: 150,
      },
    ],
  })),
});

/** A folder with the finished tasks of these replications. */
function shard(name: string, replications: readonly number[], resolved: ResolvedScenario = usual): string {
  mkdirSync(at(name), { recursive: true });
  const outline: StudyOutline = outlineOf(resolved, 'ringfence run tiny.yaml');
  const opened = openTaskFolder(at(name), outline, write);
  if ('reasons' in opened) throw new Error(opened.reasons.join());
  for (const replication of replications) {
    const [task] = tasksOf(resolved, { from: replication, to: replication + 1 }, []);
    opened.store.keep('replication', task, resultAt(replication));
  }
  return at(name);
}

async function faultsOf(sources: readonly string[]): Promise<string> {
  const merged = await mergeTasks(sources);
  return 'faults' in merged ? merged.faults.join('\n').replaceAll(here, '') : 'none';
}

describe('merging', () => {
  it('folds whole parts in replication order', async () => {
    const merged = await mergeTasks([shard('b', [1]), shard('a', [2, 0])]);
    if ('faults' in merged) throw new Error(merged.faults.join());
    expect(merged.results.status).toBe('complete');
    expect(merged.results.measures[0].perReplication).toEqual([100 / 150, 102 / 150, 104 / 150]);
  });

  it('stops where the stopping rule would have stopped one run, whatever else was played', async () => {
    const all = Array.from({ length: 40 }, (_, i) => i);
    const merged = await mergeTasks([shard('a', all, stopping)]);
    if ('faults' in merged) throw new Error(merged.faults.join());
    expect(merged.results.replications).toEqual({ planned: 80, done: 20 });
    expect(merged.done.size).toBe(20);
  });

  it('names what is missing', async () => {
    expect(await faultsOf([shard('a', [1])])).toBe(
      'missing 2 tasks: replication 1 of base, replication 3 of base',
    );
  });

  it('names what is there twice', async () => {
    expect(await faultsOf([shard('a', [0, 1]), shard('b', [1, 2])])).toBe(
      'replication 2 of base is there twice: /a/replication-1.json and /b/replication-1.json',
    );
  });

  it('names another study, and how it differs', async () => {
    const other = resolvedOf(
      tiny.replace('seed: 1', 'seed: 2').replace('attemptsPerDay: 300', 'attemptsPerDay: 9'),
    );
    const faults = await faultsOf([shard('a', [0, 1, 2]), shard('b', [0], other)]);
    expect(faults).toContain('/b/study.json: another study than /a/study.json: seed: 1 there, 2 here');
    expect(faults).toMatch(
      /another study than \/a\/study.json: world: sha256:\w{12}… there, sha256:\w{12}… here/,
    );
    expect(faults).toContain('/b/replication-0.json: is a task of another study');
  });

  it('names another number of replications', async () => {
    const more = resolvedOf(tiny.replace('replications: 3', 'replications: 4'));
    expect(await faultsOf([shard('a', [0, 1]), shard('b', [2, 3], more)])).toContain('planned replications');
  });

  it('names what is damaged, misplaced or not there', async () => {
    shard('a', [0, 1, 2]);
    truncateSync(at('a/replication-1.json'), 100);
    writeFileSync(at('a/replication-7.json'), JSON.stringify({}));
    writeFileSync(at('a/study.json'), '{');
    expect(await faultsOf([at('a'), at('nowhere'), at('a/replication-1.json')])).toMatchInlineSnapshot(`
      "/a/study.json: expected the outline of a study, found no whole JSON
      /a/replication-1.json: expected a finished task, found no whole JSON
      /a/replication-7.json: expected a finished task of the form ringfence-task/1; at format: Invalid input: expected "ringfence-task/1"
      /nowhere: no such file or folder
      /a/replication-1.json: expected a finished task, found no whole JSON
      no study.json: nothing there says what was played"
    `);
  });
});

describe('a folder of finished tasks', () => {
  it('is continued by more replications of the same study', () => {
    const folder = shard('a', [0, 1, 2]);
    const more = outlineOf(resolvedOf(tiny.replace('replications: 3', 'replications: 9')), '');
    expect(openTaskFolder(folder, more, write)).toMatchObject({ known: 3, damaged: [] });
  });

  it('without an outline is of nobody knows what', () => {
    const folder = shard('a', [0]);
    rmSync(at('a/study.json'));
    expect(openTaskFolder(folder, outlineOf(usual, ''), write)).toEqual({
      reasons: [`${folder}: holds finished tasks, and no study.json that says of what`],
    });
  });
});
