import { describe, expect, it } from 'vitest';
import { CallCounter } from '../../../../src/model/measures/counters.ts';
import type { DetectorPlugin } from '../../../../src/model/contracts/detector.ts';
import { effects } from '../../../../src/model/simulation/state/reactions.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { cap, labels, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** Seconds after which every call has ended. */
const longAfter = 1e8;

const sketch: WorldSketch = {
  subscribers: 250,
  preHistoryDays: 1,
  circuits: 40,
  residents: { markShare: 0.5, labelApp: 0.8, trustLoss: 0.2, callBackShare: 0.4 },
  callers: {
    ...wantedCallers,
    robots: robots({ list: { use: 'collected', share: 0.5, passes: 2, repeated: true } }),
    frauds: robots({
      script: { use: 'fraud' },
      callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] },
    }),
    desk: robots({
      operators: 1,
      pacing: { use: 'predictive', agents: 3, lines: 20, ringTimeoutSeconds: 30, machineDetection: true },
      script: { use: 'human-agent' },
    }),
    /** Keeps idle agents for its calls on their way, and is called back. */
    keepers: robots({
      operators: 1,
      isCompliantWith: ['limit'],
      pacing: { use: 'predictive', agents: 3, lines: 20, dropRateTarget: 0.2 },
      callingNumber: { use: 'fixed', blocks: ['fixed-a'] },
      script: { use: 'human-agent' },
    }),
  },
  rules: [{ id: 'limit', use: 'us-abandon-tsr', leastAnswered: 20 }],
};
const screening: WorldSketch['screening'] = {
  terminating: [cap(60)],
  handset: [{ ...labels, threshold: 2 }],
};

/** Reports that the detectors of each arm heard. */
const heard: string[][] = [];

const listening = (plugin: DetectorPlugin): DetectorPlugin => ({
  ...plugin,
  create: (site, values) => {
    const detector = plugin.create(site, values);
    if (!plugin.needs.includes('reports')) return detector;
    const reports: string[] = [];
    heard.push(reports);
    return {
      judge: (slot) => detector.judge(slot),
      afterRelease: (slot) => detector.afterRelease(slot),
      evidence: (slot) => detector.evidence(slot),
      stateBytes: () => detector.stateBytes(),
      afterReport: (about, kind, atSecond) => {
        reports.push(`${about} ${kind} ${atSecond}`);
        detector.afterReport(about, kind, atSecond);
      },
    };
  },
});

const world = smallWorld({ ...sketch, screening });
const [control, ...rest] = playArms({
  arms: [{ world: smallWorld(sketch) }, ...effects.map((effect) => ({ world, effect }))],
  wrapDetector: listening,
});
const armOf = (effect: (typeof effects)[number]): PlayedArm => rest[effects.indexOf(effect)];
const reportsOf = (effect: (typeof effects)[number]): readonly string[] => heard[effects.indexOf(effect)];

/** All of a call but what the detectors thought of it. */
const lived = ({ key, exogenous, inputs, outcome }: PlayedCall): unknown => ({
  key,
  exogenous,
  inputs,
  outcome,
});

const dialled = (played: PlayedArm): string[] =>
  played.calls
    .filter(({ isDialled }) => isDialled)
    .map(({ key, exogenous, inputs }) => JSON.stringify([inputs.startSecond, key, exogenous]))
    .toSorted((a, b) => (a < b ? -1 : 1));

const trustOf = (played: PlayedArm): readonly number[] => {
  const { subscribers, endSecond } = played.arm;
  return Array.from({ length: subscribers.count }, (_, s) => subscribers.trustAt(s, endSecond));
};

const reportCounts = (played: PlayedArm): readonly number[] =>
  [CallCounter.marks, CallCounter.complaints].map((counter) => {
    const { totals } = played.arm;
    let sum = 0;
    for (let c = 0; c < totals.classes; c++)
      sum += totals.calls[totals.base(c, 0) + counter] + totals.calls[totals.base(c, 1) + counter];
    return sum;
  });

describe('the five paired arms', () => {
  it('have in the open loop the calls of the control arm, byte for byte', () => {
    expect(armOf('open').calls.map(lived)).toEqual(control.calls.map(lived));
    expect(armOf('open').calls.some(({ verdict }) => verdict > 0)).toBe(true);
  });

  for (const effect of ['mechanical', 'callees'] as const)
    it(`dial in ${effect} when, whom and with what number the control arm dials`, () => {
      expect(dialled(armOf(effect))).toEqual(dialled(control));
      expect(armOf(effect).audit.finalStates[0]).toBeGreaterThan(50);
    });

  for (const effect of ['mechanical', 'dialers'] as const)
    it(`keep in ${effect} the trust and the reports of the control arm`, () => {
      expect(trustOf(armOf(effect))).toEqual(trustOf(control));
      expect(reportsOf(effect)).toEqual(reportsOf('open'));
      expect(reportCounts(armOf(effect))).toEqual(reportCounts(control));
      expect(reportsOf(effect).length).toBeGreaterThan(20);
    });

  it('lose no wanted call to trust while trust is frozen', () => {
    const lostByTrust = (effect: (typeof effects)[number]): number =>
      armOf(effect).rows.find((row) => row.metric === 'wanted.lost.byTrust' && row.class === null)
        ?.numerator ?? -1;
    expect([lostByTrust('mechanical'), lostByTrust('dialers')]).toEqual([0, 0]);
  });

  it('let dialers adapt in dialers and all: rejected calls free their lines', () => {
    expect(dialled(armOf('dialers'))).not.toEqual(dialled(control));
    expect(dialled(armOf('all'))).not.toEqual(dialled(control));
  });

  it('let callees adapt in callees and all: fewer answered calls cost less trust', () => {
    const meanTrust = (effect: (typeof effects)[number]): number =>
      trustOf(armOf(effect)).reduce((sum, trust) => sum + trust, 0);
    expect(meanTrust('callees')).toBeGreaterThan(meanTrust('mechanical'));
    expect(meanTrust('all')).toBeGreaterThan(meanTrust('dialers'));
  });

  it('account for every attempt of theirs', () => {
    for (const { audit, calls, arm } of rest) {
      expect(audit.finalStates.reduce((sum, count) => sum + count, 0)).toBe(calls.length);
      expect([arm.carriage.heldAt(longAfter), arm.calls.inUse]).toEqual([0, 0]);
    }
  });

  it('refuse a frozen arm that no open loop precedes', () => {
    expect(() => playArms({ arms: [{ world, effect: 'mechanical' }] })).toThrow(
      'a frozen arm comes after the open loop of its world',
    );
  });
});
