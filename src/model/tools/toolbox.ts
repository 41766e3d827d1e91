/** The tools that every plug-in is given: the engine's elementary functions and tables behind one object. */
import { exp } from '../../engine/elementary/exp.ts';
import { log } from '../../engine/elementary/log.ts';
import { normalQuantile } from '../../engine/elementary/normal.ts';
import { pow } from '../../engine/elementary/pow.ts';
import { CountMin } from '../../engine/tables/countMin.ts';
import { DistinctCounter } from '../../engine/tables/distinctCounter.ts';
import { NumberTable } from '../../engine/tables/numberTable.ts';
import { PairCounter } from '../../engine/tables/pairCounter.ts';
import { SlidingCounter } from '../../engine/tables/slidingCounter.ts';
import type { TouchableTable } from '../../engine/tables/touchable.ts';
import { WindowCounter } from '../../engine/tables/windowCounter.ts';
import type { Tools } from '../contracts/tools.ts';

/** Stateless: one object serves all plug-ins of a worker. */
export const toolbox: Tools = {
  log,
  exp,
  pow,
  normalQuantile,
  numberTable: (expected, isStale) => new NumberTable(expected, isStale),
  windowCounter: (expected, windowSeconds) => new WindowCounter(expected, windowSeconds),
  slidingCounter: (expected, windowSeconds, buckets) => new SlidingCounter(expected, windowSeconds, buckets),
  countMin: (shape) => new CountMin(shape),
  distinctCounter: (expected, windowSeconds, registerBits) =>
    new DistinctCounter(expected, windowSeconds, registerBits),
  pairCounter: (expected, windowSeconds) => new PairCounter(expected, windowSeconds),
};

/**
 * The same tools, with the tables by number that they make gathered in `tables`: the simulation, which knows the calls to come, touches
 * entries ahead; the plug-in neither sees nor needs it.
 */
export function gatheringToolbox(tables: TouchableTable[]): Tools {
  const gathered = <Table extends TouchableTable>(table: Table): Table => {
    tables.push(table);
    return table;
  };
  return {
    ...toolbox,
    numberTable: (expected, isStale) => gathered(new NumberTable(expected, isStale)),
    windowCounter: (expected, windowSeconds) => gathered(new WindowCounter(expected, windowSeconds)),
    slidingCounter: (expected, windowSeconds, buckets) =>
      gathered(new SlidingCounter(expected, windowSeconds, buckets)),
    distinctCounter: (expected, windowSeconds, registerBits) =>
      gathered(new DistinctCounter(expected, windowSeconds, registerBits)),
  };
}
