import { beforeEach, expect, it } from 'vitest';
import { ReportCode } from '../../../../../../src/model/contracts/detector.ts';
import { CallCounter, callCounters, WorldCounter } from '../../../../../../src/model/measures/counters.ts';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../../src/model/simulation/intents/openLoopRecord.ts';
import {
  endFrozenCallees,
  followFrozenCallees,
} from '../../../../../../src/model/simulation/life/course/openLoop.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { cap } from '../../../../../builders/smallWorld.ts';

const built = armByHand({ world: { screening: { terminating: [cap(10)] } } });

let record: OpenLoopRecord;
let openLoop: OpenLoopReader;
let town: Arm;
let heard: (readonly [string, number, number])[];
beforeEach(() => {
  heard = [];
  const { totals, sites } = built;
  const blank = (): Totals => new Totals(totals.classOfCaller, { sites: 0, trunks: 0, rules: 0 });
  record = new OpenLoopRecord(0, blank());
  openLoop = new OpenLoopReader(record);
  const detector = {
    ...sites[0].detector,
    afterReport: (about: number, _kind: number, second: number) => heard.push(['report', about, second]),
  };
  const subscribers = Object.assign(Object.create(built.subscribers), {
    loseTrust: (about: number, second: number) => heard.push(['loss', about, second]),
  });
  const reportSites = [{ ...sites[0], detector, fromSecond: 0 }];
  town = { ...built, totals: blank(), subscribers, reportSites };
  for (const second of [100, 200]) {
    record.reports.add(second + 1, ReportCode.mark, second);
    record.losses.add(second + 2, 0, second);
  }
});

it('frozen callees lose trust and then report what was due by then, each once', () => {
  followFrozenCallees(town, openLoop, 99);
  expect(heard).toEqual([]);
  followFrozenCallees(town, openLoop, 100);
  followFrozenCallees(town, openLoop, 100);
  expect(heard).toEqual([
    ['loss', 102, 100],
    ['report', 101, 100],
  ]);
});

it('at the end the rest of the record follows, with its counts of reports and no others', () => {
  record.totals.calls.fill(3);
  record.totals.world.fill(5);
  endFrozenCallees(town, openLoop);
  expect(heard.map(([what]) => what)).toEqual(['loss', 'loss', 'report', 'report']);
  const { calls, world } = town.totals;
  const copied = [...calls.keys()].filter((at) => calls[at] === 3).map((at) => at % callCounters);
  expect(new Set(copied)).toEqual(new Set([CallCounter.marks, CallCounter.complaints]));
  expect(copied).toHaveLength((2 * calls.length) / callCounters);
  expect([...world.keys()].filter((at) => world[at] === 5)).toEqual([WorldCounter.innocentOwnersReported]);
});
