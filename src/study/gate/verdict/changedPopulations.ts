/** Which populations took another path than in the baseline, by arm: fingerprints, replication by replication. */
import type { TaskResult } from '../../tasks/messages.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Baseline } from '../baselines/baseline.ts';
import type { GateReport } from './gateReport.ts';
import { fingerprintsOf } from '../baselines/makeBaseline.ts';

export function changedPopulations(of: {
  readonly resolved: ResolvedScenario;
  readonly baseline: Baseline;
  readonly done: ReadonlyMap<number, TaskResult>;
  readonly count: number;
}): GateReport['changedPopulations'] {
  const byArm = new Map<string, Set<string>>();
  for (const { designPoint, arm, callers } of fingerprintsOf(of.resolved, of.done, of.count)) {
    const kept = of.baseline.fingerprints.find((one) => one.designPoint === designPoint && one.arm === arm);
    const before = new Map(Object.entries(kept?.callers ?? {}));
    for (const [id, texts] of Object.entries(callers)) {
      if (texts.every((text, i) => text === before.get(id)?.[i])) continue;
      byArm.set(arm, (byArm.get(arm) ?? new Set()).add(id));
    }
  }
  return [...byArm].map(([arm, callers]) => ({ arm, callers: [...callers] }));
}
