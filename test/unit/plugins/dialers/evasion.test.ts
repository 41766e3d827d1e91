import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../../src/engine/statistics/student.ts';
import { Verdict } from '../../../../src/model/calls/callCodes.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import { reciprocalCalls } from '../../../../src/plugins/dialers/evasion/reciprocalCalls.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, labels, robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

type Parts = Readonly<Record<string, unknown>>;

const secondsADay = 86_400;
const secondsAnHour = 3600;
/** Calls that last into the evening. */
const allDay = {
  use: 'fixed-per-day',
  lines: 2,
  attemptsPerDay: 300,
  gapSeconds: 180,
  hours: ['09:00', '20:00'],
};
const replications = 8;
const ordinals = [...Array(replications).keys()];

/** Robots alone with people who answer often, so that small worlds say enough. */
const worldOf = (parts: Parts, sketch: WorldSketch): World =>
  smallWorld({
    days: 3,
    couplings: ['marks', 'operator'],
    residents: { labelApp: 1, markShare: 0.3, answering: { unknown: 0.4 } },
    callers: { robots: robots({ operators: 1, pacing: allDay, ...parts }) },
    ...sketch,
  });

const play = (parts: Parts, sketch: WorldSketch = {}, replication: number = 0): PlayedArm =>
  playArms({ arms: [{ world: worldOf(parts, sketch) }], replication })[0];

const known = new Map<World, readonly PlayedArm[]>();

/** All replications, which nobody observes; of one world once. */
function replicationsOf(parts: Parts, sketch: WorldSketch): readonly PlayedArm[] {
  const world = worldOf(parts, sketch);
  const one = { arms: [{ world }], isTraced: false };
  const played = known.get(world) ?? ordinals.flatMap((replication) => playArms({ ...one, replication }));
  known.set(world, played);
  return played;
}

const valueOf = (played: PlayedArm, metric: string): number | null => {
  const row = played.rows.find((found) => found.metric === metric && found.class === 'robot');
  return row === undefined || row.denominator === 0 ? null : row.numerator / row.denominator;
};

/** Over paired replications: metric with the first parts less that with the second. */
function difference(
  metric: string,
  parts: readonly [Parts, Parts],
  sketch: WorldSketch,
): { readonly low: number; readonly high: number } {
  const values = parts.map((one) => replicationsOf(one, sketch).map((played) => valueOf(played, metric)));
  const { low, high } = pairedDifference(values[0], values[1], 0.99);
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

const levers = { reviewSeconds: 600, newNumberSeconds: 0, clearingSeconds: 0, clearingSuccess: 1 };
const evading = (use: string, settings: Parts = {}, parts: Parts = {}): Parts => ({
  evasion: [{ use, ...settings }],
  levers,
  ...parts,
});
const capped: WorldSketch = { screening: { terminating: [cap(60)] } };
const labelled: WorldSketch = { screening: { handset: [{ ...labels, threshold: 2 }] } };

describe('evasion, over paired replications at 99 %', () => {
  it('rotation lowers what a volume cap catches', () => {
    const pool = { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 5 } };
    const { high } = difference('unwanted.rejected.share', [pool, {}], capped);
    expect(high).toBeLessThan(-0.5);
  });

  it('burnt and replaced numbers lower what a volume cap catches', () => {
    const replacing = evading('burn-and-replace', { afterCalls: 50 });
    const { high } = difference('unwanted.rejected.share', [replacing, {}], capped);
    expect(high).toBeLessThan(-0.1);
  });

  it('clearing lowers what labels catch, and more calls are answered', () => {
    const clearing = evading('label-clearing', {
      everyDays: 1,
      waitSeconds: 0,
      leastCalls: 20,
      dropShare: 0.8,
    });
    const { high } = difference('unwanted.labelled.share', [clearing, {}], labelled);
    const answered = difference('unwanted.answered.share', [clearing, {}], labelled);
    expect(high).toBeLessThan(-0.1);
    expect(answered.low).toBeGreaterThan(0);
  });

  it('caps that are known and obeyed catch next to nothing', () => {
    const obeying = evading('stay-under-caps', { capCalls: 60, leastGapSeconds: 0, mostGapSeconds: 0 });
    const { high } = difference('unwanted.rejected.share', [obeying, {}], capped);
    expect(high).toBeLessThan(-0.7);
    const caught = replicationsOf(obeying, capped).map((played) =>
      valueOf(played, 'unwanted.rejected.share'),
    );
    expect(caught.length).toBe(replications);
    expect(caught).toEqual(caught.map(() => 0));
  });
});

const startsOf = ({ calls }: PlayedArm): readonly number[] => calls.map(({ inputs }) => inputs.startSecond);
const countOn = (played: PlayedArm, day: number): number =>
  startsOf(played).filter((second) => Math.floor(second / secondsADay) === day).length;
const [robot] = [({ arm }: PlayedArm) => arm.operators[0]];

describe('staying under caps', () => {
  it('uses the declared part of the cap, over all numbers together', () => {
    const pool = { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 2 } };
    const played = play(evading('stay-under-caps', { capCalls: 50, share: 0.8 }, pool));
    expect([0, 1, 2].map((day) => countOn(played, day))).toEqual([80, 80, 80]);
  });

  it('keeps an hourly cap by pauses', () => {
    const pacing = { use: 'fixed-per-day', lines: 2, attemptsPerDay: 10_000, gapSeconds: 0 };
    const played = play(evading('stay-under-caps', { capCalls: 50, per: 'hour', share: 0.8 }, { pacing }));
    const perHour = new Map<number, number>();
    for (const second of startsOf(played).filter((start) => start > secondsADay)) {
      const hour = Math.floor(second / 3600);
      perHour.set(hour, (perHour.get(hour) ?? 0) + 1);
    }
    expect(Math.max(...perHour.values())).toBeLessThanOrEqual(40);
    expect(Math.max(...perHour.values())).toBeGreaterThan(25);
  });
});

describe('probing for the cap', () => {
  it('finds a cap that nobody told it and stays below it from then on', () => {
    const played = play(evading('probe-for-cap'), { ...capped, days: 4 });
    const rejectedOn = (day: number): number =>
      played.calls.filter(
        ({ verdict, inputs }) =>
          verdict === Verdict.reject && Math.floor(inputs.startSecond / secondsADay) === day,
      ).length;
    expect(rejectedOn(0)).toBeGreaterThan(0);
    expect([1, 2, 3].map(rejectedOn)).toEqual([0, 0, 0]);
    expect([1, 2, 3].map((day) => countOn(played, day))).toEqual([48, 48, 48]);
  });
});

describe('clearing labels', () => {
  it('pays for a number only when its answers have fallen', () => {
    const settings = { leastCalls: 40, dropShare: 0.6, waitSeconds: 0 };
    const free = robot(play(evading('label-clearing', settings)));
    const used = robot(play(evading('label-clearing', settings), labelled));
    expect(free.tally.clearings).toBeLessThan(used.tally.clearings);
    expect(used.ledger.amountOf(BookEntryKind.clearing)).toBe(-49_900 * used.tally.clearings);
  });
});

describe('moving to another carrier', () => {
  it('goes when its calls are refused, and not otherwise', () => {
    const moving = evading('move-carrier', { stayDays: 1 }, { levers: { ...levers, carrierMoveSeconds: 0 } });
    expect(robot(play(moving)).tally.carrierMoves).toBe(0);
    expect(robot(play(moving, capped)).tally.carrierMoves).toBeGreaterThan(0);
  });
});

describe('reciprocal calls', () => {
  const pool = { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 4 } };

  it.each([0.25, reciprocalCalls.parameters.share.maximum ?? 1])(
    'make the declared share %d of the attempts',
    (share) => {
      const played = play(evading('reciprocal-calls', { share }, pool));
      const own = played.calls.filter(({ exogenous }) => exogenous.callee === -3).length;
      const deviation = Math.sqrt((share * (1 - share)) / played.calls.length);
      expect(Math.abs(own / played.calls.length - share)).toBeLessThan(4 * deviation);
    },
  );
});

describe('one-ring bait', () => {
  it('rings no longer than it says', () => {
    const rings = play(evading('one-ring-bait', { ringSeconds: 2 })).calls.map(
      ({ outcome }) => outcome.ringSeconds,
    );
    expect(Math.max(...rings)).toBe(2);
  });
});

describe('learning', () => {
  const spoof = { id: 'spoof', use: 'random-per-call', blocks: ['mobile-c'] };
  const alternatives = { callingNumber: [spoof] };
  const shareShown = (played: PlayedArm, block: string, fromDay: number): number => {
    const late = played.calls.filter(({ inputs }) => inputs.startSecond >= fromDay * secondsADay);
    const { plan } = played.arm;
    const shown = late.filter(
      ({ exogenous }) => plan.blocks[plan.blockOf(exogenous.callingNumber)].id === block,
    );
    return shown.length / late.length;
  };

  it('lets a bandit go where calls are answered', () => {
    const played = play(evading('bandit', {}, { alternatives }), { ...labelled, days: 30 });
    expect(shareShown(played, 'mobile-c', 4)).toBeGreaterThan(0.7);
  });

  it('lets an operator go on with what earns most', () => {
    const sketch: WorldSketch = { screening: { terminating: [cap(20)] }, days: 40 };
    const parts = {
      alternatives,
      script: { use: 'turns', interestShare: 1 },
      books: { use: 'standard', revenuePerLead: 50 },
    };
    const profit = (use: string, settings: Parts): number =>
      valueOf(play(evading(use, settings, parts), sketch), 'operator.profit.perDay') ?? 0;
    const rigid = profit('stay-under-caps', { capCalls: 1_000_000, leastGapSeconds: 0, mostGapSeconds: 0 });
    expect(profit('learning', {})).toBeGreaterThan(rigid);
  });
});

describe('stopping losses', () => {
  const poor = { books: { use: 'standard', revenuePerLead: 0, revenuePerSale: 0 } };
  const rich = {
    books: { use: 'standard', revenuePerLead: 1000 },
    script: { use: 'turns', interestShare: 1 },
  };

  it('gives up a day after the morning from which on it only lost', () => {
    const operator = robot(play(evading('stop-loss', { lossDays: 1 }, poor)));
    // From 09:00 on, or from the review at which the first calls had cost something.
    expect(Math.floor(operator.stance.gaveUpSecond / secondsAnHour)).toBe(33);
  });

  it('goes on while it earns', () => {
    // Of its few calls none may bring a lead on one day or two.
    const operator = robot(play(evading('stop-loss', { lossDays: 3 }, rich), { days: 6 }));
    expect(operator.stance.gaveUpSecond).toBe(Infinity);
  });

  it('goes through its alternatives before it gives up', () => {
    const alternatives = { callingNumber: [{ id: 'spoof', use: 'random-per-call', blocks: ['mobile-c'] }] };
    const stopping = evading('stop-loss', { lossDays: 1, response: 'switch' }, { ...poor, alternatives });
    const operator = robot(play(stopping));
    const { tally, stance } = operator;
    expect([tally.switches, Math.floor(stance.gaveUpSecond / secondsAnHour)]).toEqual([1, 57]);
  });

  it('begins again after a rest, for the price of it', () => {
    const operator = robot(play(evading('stop-loss', { lossDays: 1, startAgainDays: 1 }, poor)));
    expect(operator.ledger.amountOf(BookEntryKind.reEntry)).toBe(-50_000_000);
  });
});
