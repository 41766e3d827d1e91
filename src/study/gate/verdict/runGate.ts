/** Plays a gate: looks at 20, 40, 80, … replications until it is decided, or once at the number asked for. */
import { lookLevel, nextLook } from '../../../engine/statistics/sequential.ts';
import type { TaskFault, TaskResult } from '../../tasks/messages.ts';
import type { PlayOptions } from '../../tasks/playTasks.ts';
import { speedOf } from '../../experiment/runExperiment.ts';
import type { Speed } from '../../experiment/runExperiment.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Baseline } from '../baselines/baseline.ts';
import type { ChangedPlugin } from '../comparison/comparable.ts';
import type { ChangedCall, GateReport } from './gateReport.ts';
import { judgeGate } from './judgeGate.ts';
import type { GateInput } from './judgeGate.ts';
import { playReplications } from '../baselines/playReplications.ts';

/** Chance of even one false "fail" of a gate, and of even one false "pass". */
export const familyError = 0.001;
/** So many calls are shown that were decided otherwise. */
const shownCalls = 5;

export interface GatePlan {
  readonly baseline: Baseline | null;
  readonly baselineName: string | null;
  readonly changedPlugins: readonly ChangedPlugin[];
  /** Replications at most. */
  readonly replications: number;
  /** Look again and again, and stop when it is decided. */
  readonly isUntilDecided: boolean;
  readonly options: PlayOptions;
  readonly replay: string;
  readonly saveAnew: string | null;
  /** The command that shows the life of a call. */
  readonly explain: (call: { readonly key: string; readonly arm: string }) => string;
}

export type GateEnd =
  | { readonly kind: 'judged'; readonly report: GateReport; readonly speed: Speed }
  | { readonly kind: 'not-comparable'; readonly because: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'fault'; readonly fault: TaskFault };

export async function runGate(resolved: ResolvedScenario, plan: GatePlan): Promise<GateEnd> {
  const began = performance.now();
  const done = new Map<number, TaskResult>();
  const atMost = plan.replications;
  const { level } = resolved.experiment;
  const lookError = plan.isUntilDecided ? 1 - lookLevel(1 - familyError, atMost) : familyError;
  const limitLevel = plan.isUntilDecided ? lookLevel(level, atMost) : level;
  const looks: number[] = [];
  for (;;) {
    const from = looks.at(-1) ?? 0;
    const to = plan.isUntilDecided ? nextLook(from, atMost) : atMost;
    const calls = { for: 'comparison', samples: plan.baseline?.verdicts ?? [] } as const;
    const end = await playReplications(resolved, { from, to, done, calls, options: plan.options });
    if (end.kind !== 'done') return end;
    looks.push(to);
    const report = judgeGate(inputOf(resolved, plan, { done, looks, lookError, limitLevel }));
    if (typeof report === 'string') return { kind: 'not-comparable', because: report };
    if (report.verdict !== 'inconclusive' || to >= atMost) {
      const wallSeconds = (performance.now() - began) / 1000;
      const speed = speedOf([...done.values()], wallSeconds, plan.options.jobs);
      return { kind: 'judged', report, speed };
    }
  }
}

interface Played {
  readonly done: ReadonlyMap<number, TaskResult>;
  readonly looks: readonly number[];
  readonly lookError: number;
  readonly limitLevel: number;
}

function inputOf(resolved: ResolvedScenario, plan: GatePlan, played: Played): GateInput {
  const changed = played.done.get(0)?.changed ?? [];
  const changedCalls = changed
    .slice(0, shownCalls)
    .map((call): ChangedCall => ({ ...call, explain: plan.explain(call) }));
  return {
    ...plan,
    resolved,
    ...played,
    looks: [...played.looks],
    count: played.looks.at(-1) ?? 0,
    error: familyError,
    changedCalls,
  };
}
