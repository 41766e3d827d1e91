import { describe, expect, it, vi } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { CallCounter, callCounters } from '../../../../src/model/measures/counters.ts';
import { Subscribers } from '../../../../src/model/population/subscribers.ts';
import { between } from '../../../builders/betweenDetector.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, labels, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

const startSecond = 3 * secondsADay;

/** Robots that call around the clock, so that some reports of the pre-history are still on their way when it ends. */
const sketch: WorldSketch = {
  subscribers: 300,
  preHistoryDays: 3,
  residents: { markShare: 0.9, labelApp: 1, complaintShare: 0.5, trustLoss: 0.3 },
  callers: {
    ...wantedCallers,
    robots: robots({
      pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 5000, hours: ['00:00', '24:00'] },
    }),
  },
};

interface Heard {
  readonly atSecond: number[];
  readonly about: number[];
  judgedBefore: number;
}

interface Played {
  readonly arms: readonly PlayedArm[];
  /** By site: reports in the order in which the detector heard them. */
  readonly heard: readonly Heard[];
  readonly trustAtStart: readonly (readonly number[])[];
}

function play(screenings: readonly Required<WorldSketch>['screening'][], other: WorldSketch = {}): Played {
  const heard: Heard[] = [];
  const trustAtStart: number[][] = [];
  const arms = playArms({
    arms: screenings.map((screening) => ({ world: smallWorld({ ...sketch, ...other, screening }) })),
    atStart: ({ subscribers }) => {
      const all = Array.from({ length: subscribers.count }, (_, s) => subscribers.trustAt(s, startSecond));
      trustAtStart.push(all);
    },
    wrapDetector: (plugin) =>
      between(plugin, () => {
        const log: Heard = { atSecond: [], about: [], judgedBefore: -1 };
        heard.push(log);
        return {
          judge: (slot, judge) => {
            if (log.judgedBefore < 0) log.judgedBefore = log.atSecond.length;
            return judge(slot);
          },
          afterReport: (about, _, atSecond) => {
            log.about.push(about);
            log.atSecond.push(atSecond);
          },
        };
      }),
  });
  return { arms, heard, trustAtStart };
}

const watching = { handset: [labels] };
const strict = { terminating: [cap(1)], handset: [labels] };
const played = play([watching, strict, {}]);
const [first, , second] = played.heard;
const early = ({ atSecond }: Heard): number[] => atSecond.filter((at) => at < startSecond);

describe('the pre-history', () => {
  it('leaves the same trust to all arms, whatever they screen', () => {
    const [control, ...others] = played.trustAtStart;
    for (const trust of others) expect(trust).toEqual(control);
    expect(control.filter((trust) => trust < 1).length).toBeGreaterThan(50);
  });

  it('leaves the same reports to all arms, in the order of time', () => {
    expect(early(second)).toEqual(early(first));
    expect(early(first)).toEqual(early(first).toSorted((a, b) => a - b));
    expect(early(first).length).toBeGreaterThan(100);
  });

  it('is known to the detectors before they judge the first measured call', () => {
    expect(first.judgedBefore).toBe(early(first).length);
    const [handset] = played.arms[0].arm.places.of(0)[0].sites;
    const [call] = played.arms[0].calls.filter(({ key }) => key.startsWith('robots'));
    expect(first.about).toContain(call.exogenous.callingNumber);
    expect(played.arms[0].calls.find(({ verdict }) => verdict === 1)?.inputs.startSecond).toBeLessThan(
      startSecond + 3600,
    );
    expect(handset.needsReports).toBe(true);
  });

  it('lets reports that were on their way when it ended arrive at their own time', () => {
    const { totals } = played.arms[0].arm;
    let measured = 0;
    for (let base = 0; base < totals.calls.length; base += callCounters)
      measured += totals.calls[base + CallCounter.marks] + totals.calls[base + CallCounter.complaints];
    expect(first.atSecond.length - early(first).length).toBeGreaterThan(measured);
    expect(first.atSecond).toEqual(first.atSecond.toSorted((a, b) => a - b));
  });

  it('is heard by no detector where marks are cut, as no mark of the measured time is', () => {
    const couplings = ['busy-callee', 'congestion', 'trust', 'operator'];
    const [deaf] = play([watching], { couplings }).heard;
    expect([deaf.judgedBefore, deaf.atSecond]).toEqual([0, []]);
  });

  it('can be left out', () => {
    const [bare] = playArms({ arms: [{ world: smallWorld({ ...sketch, preHistoryDays: 0 }) }] });
    expect(bare.arm.startSecond).toBe(0);
    expect(Math.min(...(bare.trace.get('time_ms') ?? []))).toBeLessThan(3_600_000);
  });

  it('lets its last calls cost trust when they are over, in every arm', () => {
    const [before, ...arms] = lossesAroundMidnight();
    expect(Math.max(...before)).toBeLessThanOrEqual(secondsADay);
    // Nobody dials before half past eleven in the evening.
    const ofThePreHistory = (seconds: readonly number[]): readonly number[] =>
      seconds.filter((second) => second < secondsADay + secondsAnHour);
    const [control, ...others] = arms.map(ofThePreHistory);
    expect(control.length).toBeGreaterThan(5);
    expect(Math.min(...control)).toBeGreaterThan(secondsADay);
    for (const other of others) expect(other).toEqual(control);
  });
});

/** When somebody lost trust, in the pre-history and then in each arm; the third one is frozen to the second. */
function lossesAroundMidnight(): readonly (readonly number[])[] {
  const world = smallWorld({
    subscribers: 1000,
    preHistoryDays: 1,
    days: 1,
    residents: { trustLoss: 0.3, answering: { unknown: 0.9 } },
    callers: {
      robots: robots({
        pacing: { use: 'fixed-per-day', lines: 40, attemptsPerDay: 100_000, hours: ['23:30', '24:00'] },
      }),
    },
  });
  const spy = vi.spyOn(Subscribers.prototype, 'loseTrust');
  const starts: number[] = [0];
  try {
    playArms({
      arms: [{ world }, { world, effect: 'open' }, { world, effect: 'mechanical' }],
      isTraced: false,
      atStart: () => void starts.push(spy.mock.calls.length),
    });
    const lost = spy.mock.calls.map(([, second]) => second);
    return starts.map((from, i) => lost.slice(from, starts[i + 1]));
  } finally {
    spy.mockRestore();
  }
}
