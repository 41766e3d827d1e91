/** Which populations took another path than in the baseline, over several design points. */
import { expect, test } from 'vitest';
import type { Baseline } from '../../../../../src/study/gate/baselines/baseline.ts';
import { fingerprintsOf } from '../../../../../src/study/gate/baselines/makeBaseline.ts';
import { changedPopulations } from '../../../../../src/study/gate/verdict/changedPopulations.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import type { TaskResult } from '../../../../../src/study/tasks/messages.ts';
import { tiny } from '../../../../command/program.ts';

const factors = '  factors: {attempts: {path: callers.robots.pacing.attemptsPerDay, levels: [200, 250]}}\n';
const { resolved } = resolveScenario({ text: tiny + factors, file: 'tiny.yaml' }, builtInCatalogue);
if (resolved === undefined) throw new Error('the scenario is faulty');

const count = 2;
const points = resolved.designPoints.length;

/** Every population of every arm, design point and replication has a path of its own; `change` says which is another. */
function done(change: (task: number, arm: string) => string): ReadonlyMap<number, TaskResult> {
  const outcome = (task: number, arm: string): TaskResult['outcomes'][number] => ({
    arm,
    rows: [],
    audit: {
      attempts: 0,
      finalStates: [],
      fingerprints: ['people', 'robots'].map(
        (id) => `${task} ${arm} ${id}${id === 'robots' ? change(task, arm) : ''}`,
      ),
    },
    days: { unwantedRung: [], unwantedAnswered: [], demandsCompletedInControl: [], demandsLost: [] },
    events: 0,
  });
  return new Map(
    Array.from({ length: count * points }, (_, index) => [
      index,
      { index, traceRows: 0, outcomes: [outcome(index, 'none'), outcome(index, 'cap')] },
    ]),
  );
}

const same = (): string => '';
const baseline = { fingerprints: fingerprintsOf(resolved, done(same), count) } as unknown as Baseline;
const changed = (change: (task: number, arm: string) => string, kept: Baseline = baseline) =>
  changedPopulations({ resolved, baseline: kept, done: done(change), count });

test('none did where every path of every design point is the one that was kept', () => {
  expect(points).toBe(3);
  expect(changed(same)).toEqual([]);
});

test('one changed path of one replication at one design point is enough, and it is told once', () => {
  expect(changed((task, arm) => (task === 3 && arm === 'cap' ? ' new' : ''))).toEqual([
    { arm: 'cap', callers: ['robots'] },
  ]);
  expect(changed(() => ' new').map(({ arm }) => arm)).toEqual(['none', 'cap']);
});

test('what the baseline does not have is another path', () => {
  const lacking = { fingerprints: baseline.fingerprints.filter(({ arm }) => arm === 'none') };
  expect(changed(same, lacking as unknown as Baseline)).toEqual([
    { arm: 'cap', callers: ['people', 'robots'] },
  ]);
});
