/** One replication: a pre-history common to all arms, then the control arm, then the others on the same intents. */
import { invariant } from '../../engine/kernel/invariant.ts';
import type { DayPath } from '../measures/dayCounts.ts';
import { measureRows } from '../measures/measureRows.ts';
import type { MeasureRow } from '../measures/metric.ts';
import type { TraceSink } from '../traces/traceBatch.ts';
import type { World } from '../world/world.ts';
import { accountOf, auditOf } from './account.ts';
import type { ArmAudit } from './account.ts';
import { WatchCell } from './state/arm.ts';
import type { Arm, CallObserver, Watch } from './state/arm.ts';
import { aloneUnseen, buildArm } from './building/buildArm.ts';
import type { Completions } from './intents/completions.ts';
import { buildFrame } from './building/frame.ts';
import type { Frame } from './building/frame.ts';
import { inheritAllMarks } from './life/reporting/inheritMarks.ts';
import type { OpenLoopRecord } from './intents/openLoopRecord.ts';
import type { PluginLookup } from '../contracts/pluginLookup.ts';
import { reactionsOf } from './state/reactions.ts';
import type { Effect } from './state/reactions.ts';
import { Recorder } from './recorder.ts';
import { ReportLog } from './sanctions/reportLog.ts';
import { awaitLosses, replayReports, runArm } from './runArm.ts';
import type { RunProgress } from './runArm.ts';

/** One arm to be played: its world and which reactions are let loose. */
export interface PlannedArm {
  readonly id: string;
  readonly world: World;
  readonly effect: Effect;
}

/** A task: pure, so the same plan gives the same result anywhere. The control arm comes first, a frozen arm after the open loop of its world. */
export interface ReplicationPlan {
  readonly seed: number;
  readonly replication: number;
  readonly arms: readonly PlannedArm[];
}

/** Where a task gets its parts and tells what it does. */
export interface ReplicationContext {
  readonly plugins: PluginLookup;
  readonly progress: RunProgress;
  readonly watch: Watch;
  /** Some arm has a trace. */
  readonly isTraced: boolean;
  /** A sink for the trace of an arm, null for none. */
  traceOf(armOrdinal: number, arm: Arm): TraceSink | null;
  /** Somebody else who looks at the calls of an arm when they end, null for nobody; heard when `isTraced`. */
  observerOf?(armOrdinal: number, arm: Arm): CallObserver | null;
}

export interface ArmOutcome {
  readonly arm: string;
  readonly rows: readonly MeasureRow[];
  readonly audit: ArmAudit;
  /** By measured day; a task of an earlier version has none. */
  readonly days?: DayPath;
  readonly events: number;
}

const nobody: CallObserver = { afterCall: () => undefined };

/** What the pre-history leaves behind. */
interface Memory {
  /** As it was at the end; what calls cost in trust that ended later. */
  readonly subscriberState: Int32Array | null;
  readonly lateLosses: ReportLog;
  readonly reports: ReportLog;
  readonly events: number;
}

export function simulateReplication(
  plan: ReplicationPlan,
  context: ReplicationContext,
): readonly ArmOutcome[] {
  // Until then it is that of an earlier task.
  context.watch.cells[WatchCell.arm] = 0;
  const frames = plan.arms.map(({ world }) => buildFrame(world, context.plugins, plan));
  const memory = livePreHistory(frames[0], context);
  let completedInControl: ReadonlyMap<string, Completions> = new Map();
  let openLoop: OpenLoopRecord | null = null;
  return plan.arms.map((planned, ordinal) => {
    const isControl = ordinal === 0;
    context.watch.cells[WatchCell.arm] = ordinal;
    const observer = new LateObserver();
    const isFrozen = isFrozenEffect(planned.effect);
    invariant(!isFrozen || openLoop !== null, 'a frozen arm comes after the open loop of its world');
    const arm = buildArm(frames[ordinal], {
      reactions: reactionsOf(planned.effect, planned.world.couplings),
      isPreHistory: false,
      isControl,
      isCompared: isControl && plan.arms.length > 1,
      completedInControl,
      isRecorded: planned.effect === 'open' && isFollowedByFrozen(plan, ordinal),
      openLoop: isFrozen ? openLoop : null,
      subscriberState: memory.subscriberState,
      observer,
      isObserved: context.isTraced,
      watch: context.watch,
    });
    inheritAllMarks(arm);
    replayReports(arm, memory.reports);
    awaitLosses(arm, memory.lateLosses);
    observer.also(context.observerOf?.(ordinal, arm) ?? nobody);
    const flush = observer.record(arm, context.traceOf(ordinal, arm), {
      arm: ordinal,
      replication: plan.replication,
    });
    const events = runArm(arm, context.progress) + (isControl ? memory.events : 0);
    flush();
    if (isControl) completedInControl = completedById(arm, planned.world);
    openLoop = arm.record ?? openLoop;
    return {
      arm: planned.id,
      rows: measureRows(accountOf(frames[ordinal], arm)),
      audit: auditOf(arm),
      days: arm.totals.days.path(),
      events,
    };
  });
}

const isFrozenEffect = (effect: Effect): boolean => effect !== 'open' && effect !== 'all';

function isFollowedByFrozen(plan: ReplicationPlan, ordinal: number): boolean {
  return plan.arms.slice(ordinal + 1).some(({ effect }) => isFrozenEffect(effect));
}

const completedById = (arm: Arm, world: World): ReadonlyMap<string, Completions> =>
  new Map(
    arm.sources.map(({ caller, ordinal }) => [world.callers[caller].id, arm.completedInControl[ordinal]]),
  );

/** Hands calls to a recorder once the arm that it watches exists. */
class LateObserver implements CallObserver {
  #target: CallObserver = nobody;
  #other: CallObserver = nobody;

  afterCall(slot: number): void {
    this.#target.afterCall(slot);
    this.#other.afterCall(slot);
  }

  also(other: CallObserver): void {
    this.#other = other;
  }

  record(arm: Arm, sink: TraceSink | null, task: { arm: number; replication: number }): () => void {
    if (sink === null) return () => undefined;
    const recorder = new Recorder(sink, task);
    recorder.watch(arm);
    this.#target = recorder;
    return () => recorder.flush();
  }
}

/** The time before the first measured day, without screening and rules: leaves trust and reports, and all lines free, since people who call people are left out (decision 163). */
function livePreHistory(frame: Frame, context: ReplicationContext): Memory {
  const { world } = frame;
  const nothing = new ReportLog();
  if (world.clock.preHistoryDays === 0)
    return { subscriberState: null, lateLosses: nothing, reports: nothing, events: 0 };
  const unscreened: World = {
    ...world,
    rules: [],
    screening: { origin: [], transit: [], terminating: [], handset: [] },
  };
  const arm = buildArm(
    { ...frame, world: unscreened },
    {
      ...aloneUnseen,
      reactions: reactionsOf(
        'all',
        world.couplings.filter((c) => c !== 'busy-callee' && c !== 'congestion'),
      ),
      isPreHistory: true,
      watch: context.watch,
    },
  );
  const events = runArm(arm, context.progress);
  const { subscribers, reports, lateLosses } = arm;
  return { subscriberState: subscribers.state, lateLosses: lateLosses ?? nothing, reports, events };
}
