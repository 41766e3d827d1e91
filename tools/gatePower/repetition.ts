/** One repetition: a baseline of the old detector on a seed of its own, and a gate on each variant. */
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import type { DetectorPlugin } from '../../src/model/contracts/detector.ts';
import type { TaskResult } from '../../src/study/tasks/messages.ts';
import { playTask } from '../../src/study/tasks/playTask.ts';
import { pluginLookup } from '../../src/study/parts/plugins.ts';
import { tasksOf } from '../../src/study/tasks/tasks.ts';
import { judgeGate } from '../../src/study/gate/verdict/judgeGate.ts';
import { makeBaseline } from '../../src/study/gate/baselines/makeBaseline.ts';
import { familyError } from '../../src/study/gate/verdict/runGate.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { detectors, old, variants } from './detectors.ts';
import { experimentOf, replications } from './experiment.ts';

/** What one gate said. */
export interface Outcome {
  readonly variant: string;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  readonly isIdentical: boolean;
  /** Loss of the share of unwanted calls rejected, in points. */
  readonly lossPoints: number;
}

export function repetition(seed: number): readonly Outcome[] {
  const resolved = experimentOf(seed);
  const all = played(resolved);
  const asGate = gateOf(resolved);
  const baseline = makeBaseline(asGate, onlyArm(all, old.id), replications);
  return variants.map(({ id }) => {
    const report = judgeGate({
      resolved: asGate,
      baseline,
      baselineName: old.id,
      changedPlugins: [],
      done: onlyArm(all, id),
      count: replications,
      lookError: familyError,
      limitLevel: resolved.experiment.level,
      error: familyError,
      looks: [replications],
      changedCalls: [],
      replay: '',
      saveAnew: null,
    });
    if (typeof report === 'string') throw new Error(report);
    const loss = report.comparisons.find(
      ({ metric, arm, class: of }) => metric === 'unwanted.rejected.share' && arm === old.id && of === null,
    );
    return {
      variant: id,
      verdict: report.verdict,
      isIdentical: report.isIdentical,
      lossPoints: (loss?.loss ?? NaN) * 100,
    };
  });
}

/** The experiment of one gate: the control arm and the one under test. */
const gateOf = (resolved: ResolvedScenario): ResolvedScenario => ({
  ...resolved,
  arms: resolved.arms.filter(({ isControl, id }) => isControl || id === old.id),
});

/** What was played of the control arm and of one detector's, under the name of the one under test. */
function onlyArm(all: ReadonlyMap<number, TaskResult>, arm: string): ReadonlyMap<number, TaskResult> {
  return new Map(
    [...all].map(([index, task]) => {
      const [control] = task.outcomes;
      const own = task.outcomes.filter((outcome) => outcome.arm === arm);
      return [index, { ...task, outcomes: [control, ...own.map((one) => ({ ...one, arm: old.id }))] }];
    }),
  );
}

function played(resolved: ResolvedScenario): ReadonlyMap<number, TaskResult> {
  const lookup = pluginLookup(new Map());
  const plugins = {
    ...lookup,
    detector: (use: string): DetectorPlugin =>
      detectors.find(({ id }) => id === use)?.plugin ?? lookup.detector(use),
  };
  const watch = new SharedArrayBuffer(watchCells * 4);
  const context = { plugins, watch, modules: [], progress: () => undefined };
  const tasks = tasksOf(resolved, { from: 0, to: replications }, []);
  return new Map(tasks.map((task) => [task.index, playTask(task, context)]));
}
