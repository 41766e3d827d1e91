/** Parts that do not make a whole are named, whatever is wrong with them. */
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { mergeTasks } from '../../../../src/study/store/mergeTasks.ts';
import { openTaskFolder } from '../../../../src/study/store/taskFolder.ts';
import { tiny } from '../../../command/program.ts';
import { Folders, resolvedOf, usual, write } from './taskFolders.ts';

const disk = new Folders();
afterAll(() => disk.remove());
beforeEach(() => disk.next());

const answered = 'unwanted.answered.perSubscriberDay';
const stopping = resolvedOf(
  tiny.replace(
    'replications: 3',
    `replications: {halfWidth: 0.5, metric: ${answered}, arm: none, atMost: 80}`,
  ),
);

describe('merging', () => {
  it('folds whole parts in replication order', async () => {
    const merged = await mergeTasks([disk.shard('b', [1]), disk.shard('a', [2, 0])]);
    if ('faults' in merged) throw new Error(merged.faults.join());
    expect(merged.results.status).toBe('complete');
    const measure = merged.results.measures.find(
      ({ metric, class: of }) => metric === answered && of === null,
    );
    expect(measure?.perReplication).toEqual([100 / 150, 102 / 150, 104 / 150]);
  });

  it('stops where the stopping rule would have stopped one run, whatever else was played', async () => {
    const all = Array.from({ length: 40 }, (_, i) => i);
    const merged = await mergeTasks([disk.shard('a', all, stopping)]);
    if ('faults' in merged) throw new Error(merged.faults.join());
    expect(merged.results.replications).toEqual({ planned: 80, done: 20 });
    expect(merged.done.size).toBe(20);
  });

  it('names what is missing', async () => {
    expect(await disk.faultsOf([disk.shard('a', [1])])).toBe(
      'missing 2 tasks: replication 0 of base, replication 2 of base',
    );
  });

  it('names what is there twice', async () => {
    expect(await disk.faultsOf([disk.shard('a', [0, 1]), disk.shard('b', [1, 2])])).toBe(
      'replication 1 of base is there twice: /a/replication-1.json and /b/replication-1.json',
    );
  });

  it('tells of a folder that is named twice, and not of every task in it', async () => {
    const shard = disk.shard('a', [0, 1, 2]);
    expect(await disk.faultsOf([shard, `${shard}/`])).toBe('/a/: named twice');
  });

  it('names another study, and how it differs', async () => {
    const other = resolvedOf(
      tiny.replace('seed: 1', 'seed: 2').replace('attemptsPerDay: 300', 'attemptsPerDay: 9'),
    );
    const faults = await disk.faultsOf([disk.shard('a', [0, 1, 2]), disk.shard('b', [0], other)]);
    expect(faults).toContain('/b/study.json: another study than /a/study.json: seed: 1 there, 2 here');
    expect(faults).toMatch(
      /another study than \/a\/study.json: world: sha256:\w{12}… there, sha256:\w{12}… here/,
    );
    expect(faults).toContain('/b/replication-0.json: is a task of another study');
  });

  it('names another number of replications', async () => {
    const more = resolvedOf(tiny.replace('replications: 3', 'replications: 4'));
    expect(await disk.faultsOf([disk.shard('a', [0, 1]), disk.shard('b', [2, 3], more)])).toContain(
      'planned replications',
    );
  });

  it('names what is damaged, misplaced or not there', async () => {
    disk.shard('a', [0, 1, 2]);
    truncateSync(disk.at('a/replication-1.json'), 100);
    writeFileSync(disk.at('a/replication-7.json'), JSON.stringify({}));
    writeFileSync(disk.at('a/study.json'), '{');
    expect(await disk.faultsOf([disk.at('a'), disk.at('nowhere'), disk.at('a/replication-1.json')]))
      .toMatchInlineSnapshot(`
        "/a/study.json:1:2: found no JSON, expected the outline of a study; the parser says: Expected property name or '}'
        /a/replication-1.json:1:101: found no JSON, expected a finished task; the parser says: Unterminated string
        /a/replication-7.json: expected a finished task of the form ringfence-task/1; at format: found nothing, expected \`ringfence-task/1\`; study: found nothing, expected text; kind: found nothing, expected one of replication, game, assumptions, sensitivity; index: found nothing, expected a number; designPoint: found nothing, expected text; and at least 5 more
        /nowhere: cannot be read: no such file or folder (ENOENT)
        no study.json: nothing there says what was played"
      `);
  });
});

describe('a folder of finished tasks', () => {
  it('is continued by more replications of the same study', () => {
    const folder = disk.shard('a', [0, 1, 2]);
    const more = outlineOf(resolvedOf(tiny.replace('replications: 3', 'replications: 9')), '');
    expect(openTaskFolder(folder, more, write)).toMatchObject({ known: 3, damaged: [] });
  });

  it('to which nothing can be written is of no other study', () => {
    const folder = disk.shard('full', []);
    const full = 'study.json: cannot be written: the disk is full (ENOSPC)';
    expect(openTaskFolder(folder, outlineOf(usual, ''), () => full)).toEqual({ unwritable: full });
  });

  it('without an outline is of nobody knows what', () => {
    const folder = disk.shard('a', [0]);
    rmSync(disk.at('a/study.json'));
    expect(openTaskFolder(folder, outlineOf(usual, ''), write)).toEqual({
      reasons: [`${folder}: holds finished tasks, and no study.json that says of what`],
    });
  });
});
