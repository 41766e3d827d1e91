/** Folders with finished tasks of the tiny village, for tests of what is done with them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowKeys } from '../../../../src/model/measures/measureRows.ts';
import type { RowKey } from '../../../../src/model/measures/measureRows.ts';
import type { TaskResult } from '../../../../src/study/tasks/messages.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { tasksOf } from '../../../../src/study/tasks/tasks.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { mergeTasks } from '../../../../src/study/store/mergeTasks.ts';
import { openTaskFolder } from '../../../../src/study/store/taskFolder.ts';
import { tiny } from '../../../command/program.ts';

export const write = (path: string, text: string): null => {
  writeFileSync(path, text);
  return null;
};

export function resolvedOf(text: string): ResolvedScenario {
  const { resolved } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error('not resolved');
  return resolved;
}

export const usual: ResolvedScenario = resolvedOf(tiny);

const classes = [
  { id: 'person', isUnwanted: false, mayBeUnwanted: false },
  { id: 'robot', isUnwanted: true, mayBeUnwanted: true },
];
export const keysOf = (sites: readonly string[]): readonly RowKey[] =>
  rowKeys({ classes, sites, rules: [], trunks: [], weeks: 0 });

/** What the tasks came to; answered calls differ from replication to replication. */
export const resultAt = (index: number): TaskResult => ({
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
    rows: keysOf(arm === 'cap' ? ['terminating/cap'] : []).map((key) => ({
      ...key,
      numerator: 100 + ((index * 7) % 5),
      denominator: 150,
    })),
  })),
});

/** A place on the disk for the folders of tests, one after the other. */
export class Folders {
  readonly #root = mkdtempSync(join(tmpdir(), 'ringfence-tasks-'));
  #count = 0;

  /** Begins an empty one. */
  next(): void {
    this.#count += 1;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  at(name: string): string {
    return join(this.#root, String(this.#count), name);
  }

  /** A folder with the finished tasks of these replications. */
  shard(name: string, replications: readonly number[], resolved: ResolvedScenario = usual): string {
    mkdirSync(this.at(name), { recursive: true });
    const opened = openTaskFolder(this.at(name), outlineOf(resolved, 'ringfence run tiny.yaml'), write);
    if (!('store' in opened)) throw new Error(JSON.stringify(opened));
    for (const replication of replications) {
      const [task] = tasksOf(resolved, { from: replication, to: replication + 1 }, []);
      opened.store.keep('replication', task, resultAt(replication));
    }
    return this.at(name);
  }

  async faultsOf(sources: readonly string[]): Promise<string> {
    const merged = await mergeTasks(sources);
    return 'faults' in merged ? merged.faults.join('\n').replaceAll(this.at(''), '') : 'none';
  }
}
