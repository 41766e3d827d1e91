/** Plays one replication of a few arms and keeps every call, every trace row and the arm as it stood at the end. */
import type { DetectorPlugin } from '../../src/model/contracts/detector.ts';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import type { PluginLookup } from '../../src/model/contracts/pluginLookup.ts';
import type { Effect } from '../../src/model/simulation/state/reactions.ts';
import { simulateReplication } from '../../src/model/simulation/simulate.ts';
import type { ArmAudit } from '../../src/model/simulation/account.ts';
import type { TraceBatch } from '../../src/model/traces/traceBatch.ts';
import type { World } from '../../src/model/world/world.ts';
import { pluginLookup } from '../../src/study/parts/plugins.ts';
import type { AnyPlugin } from '../../src/study/modules/catalogue.ts';
import { playedCall } from './playedCall.ts';
import type { PlayedCall } from './playedCall.ts';

export interface ArmSketch {
  readonly world: World;
  /** `all`, the ordinary closed loop, unless said otherwise. */
  readonly effect?: Effect;
}

export interface PlaySketch {
  readonly arms: readonly ArmSketch[];
  readonly seed?: number;
  readonly replication?: number;
  /** Cells of the watch, to be read after a fault. */
  readonly watch?: Int32Array;
  /** Without a trace nobody looks on: `calls` and `trace` stay empty. */
  readonly isTraced?: boolean;
  /** Traced and not kept: `calls` and `trace` stay empty, for a test that looks at each call as it ends. */
  readonly isKept?: boolean;
  /** Plug-ins of the test, by the name that worlds use. */
  readonly plugins?: ReadonlyMap<string, AnyPlugin>;
  /** Puts something between the simulation and its detectors. */
  readonly wrapDetector?: (plugin: DetectorPlugin) => DetectorPlugin;
  /** Gets each arm before its first event. */
  readonly atStart?: (arm: Arm, ordinal: number) => void;
}

export interface PlayedArm {
  readonly arm: Arm;
  /** In the order in which they ended. */
  readonly calls: readonly PlayedCall[];
  readonly rows: readonly MeasureRow[];
  readonly audit: ArmAudit;
  readonly events: number;
  /** Trace cells by column, row for row as `calls`. */
  readonly trace: ReadonlyMap<string, readonly number[]>;
}

function lookupOf({ plugins = new Map(), wrapDetector }: PlaySketch): PluginLookup {
  const lookup = pluginLookup(plugins);
  if (wrapDetector === undefined) return lookup;
  return { ...lookup, detector: (use) => wrapDetector(lookup.detector(use)) };
}

/** Calls as they end; the arm's own observer still hears of them. */
function watchCalls(arm: Arm, world: World): PlayedCall[] {
  const calls: PlayedCall[] = [];
  const callerIds = world.callers.map(({ id }) => id);
  const { observer } = arm;
  const afterCall = observer.afterCall.bind(observer);
  observer.afterCall = (slot) => {
    calls.push(playedCall(arm, callerIds, slot));
    afterCall(slot);
  };
  return calls;
}

const tracedColumns = [
  'time_ms',
  'verdict',
  'ring_ms',
  'conversation_ms',
  'release_cause',
  'released_by',
  'is_marked',
  'complained_at_ms',
  'released_at_ms',
  'truth_caller_class',
  'truth_is_wanted',
  'truth_final_state',
  'truth_is_outside',
  'truth_lender',
] as const;

export function playArms(sketch: PlaySketch): readonly PlayedArm[] {
  const watched: { arm: Arm; calls: readonly PlayedCall[]; trace: Map<string, number[]> }[] = [];
  const arms = sketch.arms.map(({ world, effect = 'all' }, i) => ({ id: `arm-${i}`, world, effect }));
  const { isTraced = true } = sketch;
  const outcomes = simulateReplication(
    { seed: sketch.seed ?? 1, replication: sketch.replication ?? 0, arms },
    {
      plugins: lookupOf(sketch),
      progress: { at: () => undefined },
      watch: { cells: sketch.watch ?? new Int32Array(watchCells) },
      isTraced,
      traceOf: (ordinal, arm) => {
        const trace = new Map<string, number[]>(tracedColumns.map((name) => [name, []]));
        sketch.atStart?.(arm, ordinal);
        const isKept = isTraced && sketch.isKept !== false;
        watched.push({ arm, calls: isKept ? watchCalls(arm, arms[ordinal].world) : [], trace });
        return isTraced ? { write: (batch) => (isKept ? appendTo(trace, batch) : undefined) } : null;
      },
    },
  );
  return outcomes.map(({ rows, audit, events }, i) => ({ ...watched[i], rows, audit, events }));
}

function appendTo(trace: ReadonlyMap<string, number[]>, batch: TraceBatch): void {
  for (const [name, cells] of trace) {
    const column = name.endsWith('_ms') && batchIsFloat(name) ? batch.float64(name) : batch.int32(name);
    for (let row = 0; row < batch.length; row++) cells.push(column[row]);
  }
}

const batchIsFloat = (name: string): boolean =>
  ['time_ms', 'complained_at_ms', 'released_at_ms'].includes(name);

/** Calls by key; every key is there once. */
export function byKey(calls: readonly PlayedCall[]): ReadonlyMap<string, PlayedCall> {
  const map = new Map(calls.map((call) => [call.key, call]));
  if (map.size !== calls.length) throw new Error('a call key came twice');
  return map;
}
