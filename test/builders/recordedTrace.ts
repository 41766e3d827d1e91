/** Plays one replication of a small world and writes its calls to a trace, as a run does. */
import { join } from 'node:path';
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import { simulateReplication } from '../../src/model/simulation/simulate.ts';
import type { World } from '../../src/model/world/world.ts';
import { carriersOf } from '../../src/model/network/carrierMap.ts';
import type { AnyPlugin } from '../../src/study/modules/catalogue.ts';
import { pluginLookup } from '../../src/study/parts/plugins.ts';
import { openTraceWriter } from '../../src/study/traces/writing/openTraceWriter.ts';
import type { TraceWriter } from '../../src/study/traces/writing/openTraceWriter.ts';
import { traceFormatOf } from '../../src/study/traces/form/traceFormat.ts';

export interface RecordSketch {
  readonly folder: string;
  /** File name; its ending says the format. */
  readonly name: string;
  readonly seed?: number;
  readonly replication?: number;
  readonly hasTruth?: boolean;
  /** Plug-ins of the test, by the name that worlds use. */
  readonly plugins?: ReadonlyMap<string, AnyPlugin>;
}

/** Path of the trace. */
export function recordedTrace(world: World, sketch: RecordSketch): string {
  const path = join(sketch.folder, sketch.name);
  const format = traceFormatOf(path);
  if (format === undefined) throw new Error(`no format for ${path}`);
  let writer: TraceWriter | null = null;
  simulateReplication(
    {
      seed: sketch.seed ?? 1,
      replication: sketch.replication ?? 0,
      arms: [{ id: 'none', world, effect: 'all' }],
    },
    {
      plugins: pluginLookup(sketch.plugins ?? new Map()),
      progress: { at: () => undefined },
      watch: { cells: new Int32Array(watchCells) },
      isTraced: true,
      traceOf: (_, arm) => {
        writer = openTraceWriter({
          path,
          format,
          hasTruth: sketch.hasTruth ?? true,
          names: {
            callers: world.callers.map(({ id }) => id),
            classes: [...new Set(world.callers.map((caller) => caller.class))],
            carriers: carriersOf(world),
            arms: ['none'],
            places: [],
          },
          e164: (number) => arm.plan.e164(number),
        });
        return writer;
      },
    },
  );
  (writer as TraceWriter | null)?.close();
  return path;
}
