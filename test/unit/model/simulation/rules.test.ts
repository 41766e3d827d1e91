/** Rules in the simulation: who keeps them waits or lets go, carriers enforce them and offices sanction, all from their date on. */
import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { playArms, byKey } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { counted } from '../../../builders/readPlayed.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';
import { testRule } from '../../../builders/testRule.ts';
import { Purpose } from '../../../../src/model/contracts/caller.ts';
import { CallCounter } from '../../../../src/model/measures/counters.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import type { Catalogue } from '../../../../src/study/modules/catalogue.ts';
import type { World } from '../../../../src/model/world/world.ts';
import type { RulePlugin } from '../../../../src/model/contracts/rule.ts';

const eight = 8 * secondsAnHour;

const earlyRobots = (parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  robots({
    operators: 1,
    pacing: { use: 'fixed-per-day', lines: 1, attemptsPerDay: 200, hours: ['06:00', '12:00'] },
    ...parts,
  });

interface Sketch {
  readonly rules: readonly unknown[];
  readonly robots?: Readonly<Record<string, unknown>>;
  readonly plugin?: RulePlugin;
  readonly residents?: Readonly<Record<string, unknown>>;
  readonly days?: number;
}

function play({ rules, plugin, residents, days = 2, ...sketch }: Sketch): PlayedArm {
  const known = plugin === undefined ? [] : [plugin];
  const catalogue: Catalogue = { ...builtInCatalogue, rule: [...builtInCatalogue.rule, ...known] };
  const world: World = smallWorld({
    days,
    subscribers: 150,
    rules,
    catalogue,
    ...(residents === undefined ? {} : { residents }),
    callers: {
      couriers: { use: 'courier', callers: 3, attemptsPerDay: 40 },
      robots: earlyRobots(sketch.robots ?? {}),
    },
  });
  return playArms({ arms: [{ world }], plugins: new Map(known.map((one) => [one.id, one])) })[0];
}

/** Calls of a declaration, with what the tests look at. */
const callsOf = ({ calls }: PlayedArm, caller: string) =>
  calls
    .filter(({ key }) => key.startsWith(`${caller}.`))
    .map(({ key, inputs: { startSecond }, exogenous: { calledNumber }, outcome: { finalState } }) => ({
      key,
      startSecond,
      calledNumber,
      finalState,
    }));
const ofRobots = (arm: PlayedArm) => callsOf(arm, 'robots');
const before = (second: number) => (call: { readonly startSecond: number }) =>
  call.startSecond % secondsADay < second;
const isOnFirstDay = ({ inputs }: PlayedCall): boolean => inputs.startSecond < secondsADay;
const rule = { id: 'hours', use: 'us-hours' };
const kept = { isCompliantWith: ['hours'] };

const free = play({ rules: [] });

describe('an operator that keeps the hours', () => {
  it('does not call before they begin, and one that does not goes on as before', () => {
    const other = play({ rules: [rule] });
    const honest = play({ rules: [rule], robots: kept });
    expect(ofRobots(free).some(before(eight))).toBe(true);
    expect(ofRobots(other)).toEqual(ofRobots(free));
    expect(ofRobots(honest).some(before(eight))).toBe(false);
    expect(ofRobots(honest).length).toBeGreaterThan(100);
  });

  it('does so from the date of the rule on and not before', () => {
    const dated = play({ rules: [{ ...rule, from: '2020-08-04' }], robots: kept });
    const first = (arm: PlayedArm) => arm.calls.filter(isOnFirstDay);
    const second = (arm: PlayedArm) => ofRobots(arm).filter(({ startSecond }) => startSecond >= secondsADay);
    expect(first(dated)).toEqual(first(free));
    expect(second(free).some(before(eight))).toBe(true);
    expect(second(dated).some(before(eight))).toBe(false);
  });

  it('is counted: what was made, broken and put off', () => {
    const row = (arm: PlayedArm, metric: string) =>
      arm.rows.find((one) => one.metric === metric && one.class === 'robot' && one.place === 'rule/hours');
    const other = row(play({ rules: [rule] }), 'rule.broken.share');
    const honest = play({ rules: [rule], robots: kept });
    expect(other?.numerator).toBeGreaterThan(50);
    expect(other?.denominator).toBe(400);
    expect(row(honest, 'rule.broken.share')?.numerator).toBe(0);
    expect(row(honest, 'rule.putOff.perDay')?.numerator).toBeGreaterThan(0);
  });
});

describe('a rule about the person called', () => {
  it('has an operator that keeps it let these people go and call the others', () => {
    const isOdd = (number: number): boolean => number % 2 === 1;
    const plugin = testRule({ obey: (call, now) => (isOdd(call.calledNumber) ? Infinity : now) });
    const honest = play({
      rules: [{ id: 'even', use: 'of-the-test' }],
      plugin,
      robots: { isCompliantWith: ['even'] },
    });
    const called = ofRobots(honest).map(({ calledNumber }) => calledNumber);
    expect(called.every((number) => !isOdd(number))).toBe(true);
    expect(called.length).toBeGreaterThan(0.9 * ofRobots(free).length);
  });

  it('is kept by every wanted caller, whose call then waits', () => {
    const noon = 12 * secondsAnHour;
    const plugin = testRule({
      obey: (call, now) => {
        const morning = call.purpose === 1 && now % secondsADay < noon;
        return morning ? now - (now % secondsADay) + noon : now;
      },
    });
    const ruled = play({ rules: [{ id: 'afternoon', use: 'of-the-test' }], plugin });
    const couriers = (arm: PlayedArm) => callsOf(arm, 'couriers');
    expect(couriers(free).some(before(noon))).toBe(true);
    expect(couriers(ruled).some(before(noon))).toBe(false);
    expect(couriers(ruled).length).toBeGreaterThan(0.8 * couriers(free).length);
  });
});

describe('a wanted call that is permitted again the next day', () => {
  it('is made at the hour at which it was wished, not at midnight', () => {
    const dayOf = (second: number): number => Math.floor(second / secondsADay);
    const plugin = testRule({
      obey: (call, now) => (call.purpose === 1 && dayOf(now) === 0 ? secondsADay : now),
    });
    const ruled = play({ rules: [{ id: 'tomorrow', use: 'of-the-test' }], plugin });
    const couriers = callsOf(ruled, 'couriers');
    const usual = callsOf(free, 'couriers').map(({ startSecond }) => startSecond % secondsADay);
    expect(couriers.every(({ startSecond }) => dayOf(startSecond) === 1)).toBe(true);
    expect(Math.min(...couriers.map(({ startSecond }) => startSecond % secondsADay))).toBeGreaterThan(
      Math.min(...usual) - 1,
    );
  });
});

describe('what carriers enforce', () => {
  const plugin = testRule({
    enforce: [
      {
        place: 'terminating',
        detector: 'volume-cap',
        parameters: { limitCalls: 20 },
        alarmAt: 0.5,
        // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
        then: 'reject',
      },
    ],
  });

  it('acts from the date of the rule on, counting from then', () => {
    const before = byKey(free.calls);
    const capped = play({ rules: [{ id: 'cap', use: 'of-the-test', from: '2020-08-04' }], plugin });
    const rejected = ofRobots(capped).filter(({ finalState }) => finalState === 0);
    expect(rejected.length).toBe(180);
    expect(rejected.every(({ startSecond }) => startSecond >= secondsADay)).toBe(true);
    for (const call of capped.calls.filter(isOnFirstDay)) expect(call).toEqual(before.get(call.key));
  });

  it('is measured from then on, too: what was answered before is none of its delay', () => {
    const played = play({ rules: [{ id: 'cap', use: 'of-the-test', from: '2020-08-04' }], plugin });
    const delay = played.rows.find(({ metric }) => metric === 'detection.delay.seconds');
    expect(delay?.denominator).toBeGreaterThan(0);
    // Twenty calls of a robot take a good half hour; from the first day on it would be a day more.
    expect(Number(delay?.numerator) / Number(delay?.denominator)).toBeLessThan(10 * secondsAnHour);
  });
});

describe('what a violator suffers', () => {
  const residents = { complaintShare: 0.5, complaintMedianSeconds: '1 min', labelApp: 0 };
  const certain = { identifiedShare: 1, sanctionedShare: 1, collectedShare: 1, delaySeconds: 60 };
  const office = (sanctions: object, code: number): RulePlugin =>
    testRule({
      obey: () => Infinity,
      sanction: ({ complaints }) => (complaints >= 3 ? (code as 0) : 0),
      sanctions: { ...certain, fine: 0, durationSeconds: 0, ...sanctions },
    });
  const rules = [{ id: 'office', use: 'of-the-test' }];
  const finesOf = ({ arm }: PlayedArm): number => 0 - arm.operators[0].ledger.amountOf(12);

  it('is fined from the third complaint on, in its books', () => {
    const played = play({ rules, residents, days: 1, plugin: office({ fine: 50_000 }, 1) });
    const row = played.rows.find(
      ({ metric, class: name }) => metric === 'rule.sanctions.perDay' && name === 'robot',
    );
    expect(row?.numerator).toBeGreaterThan(3);
    expect(finesOf(played)).toBe(50_000 * (row?.numerator ?? 0));
  });

  it.each([
    ['number', 2],
    ['line', 3],
    ['customer', 4],
    ['upstream', 5],
  ])('has its %s shut, soon and for as long as it says', (_, code) => {
    const plugin = office({ durationSeconds: 3600 }, code);
    const played = ofRobots(play({ rules, residents, days: 1, plugin }));
    const rejected = played.filter(({ finalState }) => finalState === 0);
    expect(rejected.length).toBeGreaterThan(10);
    expect(rejected.length).toBeLessThan(0.9 * played.length);
  });

  it('is nothing that a complaint about a wanted call asks for, though its row was a violator’s before', () => {
    const people = { complaintShare: 0, wrongComplaintShare: 1, complaintMedianSeconds: '1 min' };
    const strict = office({ fine: 50_000 }, 1);
    const plugin: RulePlugin = {
      ...strict,
      create: (site, values) => ({
        ...strict.create(site, values),
        obey: ({ purpose }, now) => (purpose === Purpose.marketing ? Infinity : now),
      }),
    };
    const { arm } = play({ rules, residents: people, days: 1, plugin });
    expect(counted({ arm }, 0, CallCounter.complaints)).toBe(0);
    expect(counted({ arm }, 1, CallCounter.complaints)).toBeGreaterThan(10);
    expect(arm.ruleComplaints).toEqual([]);
  });

  it('happens to nobody who keeps the rule', () => {
    const played = play({
      rules,
      residents,
      days: 1,
      plugin: {
        ...office({ fine: 50_000 }, 1),
        create: () => ({ ...office({ fine: 50_000 }, 1).create({} as never, {}), obey: (_call, now) => now }),
      },
      robots: { isCompliantWith: ['office'] },
    });
    expect(finesOf(played)).toBe(0);
  });
});
