/** Lent numbers: what the network sees of calls that show them, whom that harms, and what is true. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attestations, FinalState } from '../../../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../../../src/model/contracts/caller.ts';
import { RuleCounter, ruleCounters } from '../../../../../src/model/measures/counters.ts';
import type { Arm } from '../../../../../src/model/simulation/state/arm.ts';
import { byKey, playArms } from '../../../../builders/playArms.ts';
import type { PlayedArm } from '../../../../builders/playArms.ts';
import { carrierGraph, labels, siteOf, smallWorld } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';
import { testRule } from '../../../../builders/testRule.ts';
import { seedArbitrary } from '../../../../builders/worldArbitrary.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { bank, bankAt, callersWith, lentBy, robotsAt, rowOf, worldWith } from './lendingWorld.ts';
import type { Settings } from './lendingWorld.ts';

/** What the originating carrier sees of a call, and what is true of it. */
interface Seen {
  readonly class: string;
  readonly number: number;
  readonly entry: readonly number[];
  readonly line: number;
  readonly relation: number;
}

function seenIn(world: ReturnType<typeof smallWorld>): readonly Seen[] {
  const seen: Seen[] = [];
  playArms({
    arms: [{ world }],
    atStart: (arm: Arm) => {
      const { observer } = arm;
      const afterCall = observer.afterCall.bind(observer);
      observer.afterCall = (slot) => {
        const { attempt, truth } = arm.calls;
        const columns = [attempt.ingress, attempt.route, attempt.account, attempt.sim];
        seen.push({
          class: world.callers[truth.caller.at(slot)].id,
          number: attempt.callingNumber[slot],
          entry: columns.map((column) => column[slot]),
          line: attempt.line[slot],
          relation: truth.relation.at(slot),
        });
        afterCall(slot);
      };
    },
  });
  return seen;
}

const of = (calls: readonly Seen[], name: string): readonly Seen[] =>
  calls.filter((call) => call.class === name);
const comeInAs = (entries: ReadonlyMap<number, readonly number[]>, calls: readonly Seen[]): boolean =>
  calls.every(({ number, entry }) => String(entries.get(number)) === String(entry));
const numbersOf = (calls: readonly Seen[]): ReadonlySet<number> => new Set(calls.map(({ number }) => number));

describe('what the network sees of a call with a lent number', () => {
  it('is what it sees of the lender’s own: carrier, account and no SIM; the screen shows the lender’s name', () => {
    const calls = seenIn(worldWith(lentBy('bank', { numbers: 2 })));
    const robotCalls = of(calls, 'robots');
    const ownEntries = new Map(of(calls, 'bank').map(({ number, entry }) => [number, entry]));
    expect(numbersOf(robotCalls).size).toBe(2);
    expect(comeInAs(ownEntries, robotCalls)).toBe(true);
    expect(robotCalls.filter(({ relation }) => relation === Relation.unknown)).toEqual([]);
    expect(new Set(robotCalls.map(({ line }) => line))).toEqual(new Set([0, 1]));
  });

  it('is the SIM itself where a courier lends it, one telephone with one line', () => {
    const calls = seenIn(worldWith(lentBy('couriers')));
    const ownEntries = new Map(of(calls, 'couriers').map(({ number, entry }) => [number, entry]));
    const robotCalls = of(calls, 'robots');
    expect(robotCalls.every(({ number, entry, line }) => entry[3] === number && line === 0)).toBe(true);
    expect(comeInAs(ownEntries, robotCalls)).toBe(true);
  });

  it('are different numbers for operators who take turns along them, and the same again where they do not suffice', () => {
    const numbers = (operators: number): readonly number[] => {
      const [{ arm }] = playArms({ arms: [{ world: worldWith(lentBy('bank'), {}, { operators }) }] });
      const bankNumbers = [0, 1, 2].map((ordinal) => arm.dealing.ownNumber(bankAt, ordinal));
      return arm.operators.map(({ borrowed }) =>
        bankNumbers.findIndex((number) => borrowed.lenderOf(number) >= 0),
      );
    };
    expect(numbers(2)).toEqual([0, 1]);
    expect(numbers(4)).toEqual([0, 1, 2, 0]);
  });

  it('carries the full attestation of the lender’s carrier, and the strength of the check that the lender has passed', () => {
    const seen = new Set<string>();
    const graph = carrierGraph() as { carriers: Record<string, Settings>; trunks: Record<string, Settings> };
    const signing = { signsShare: 1, knowsNumberShare: 1, uncheckedShare: 0 };
    const withMore = (map: Record<string, Settings>, more: Settings): Settings =>
      Object.fromEntries(Object.entries(map).map(([id, one]) => [id, { ...one, ...more }]));
    const network = {
      ...graph,
      carriers: withMore(graph.carriers, signing),
      trunks: withMore(graph.trunks, { nonIpShare: 0 }),
    };
    const world = worldWith(lentBy('bank'), { network, identityCheck: 0.4 });
    playArms({
      arms: [{ world }],
      atStart: (arm) => {
        const { observer } = arm;
        const afterCall = observer.afterCall.bind(observer);
        observer.afterCall = (slot) => {
          const { attempt, truth } = arm.calls;
          if (truth.operator.at(slot) >= 0)
            seen.add(`${attestations[attempt.attestation[slot]]} ${attempt.identityStrength[slot]}`);
          afterCall(slot);
        };
      },
    });
    expect([...seen]).toEqual(['a 40']);
  });
});

describe('who has saved the lender’s number', () => {
  /** Everybody is somebody's client, and half of them save the number. */
  const known = { ...bank, clientsPerCaller: 3000, savedShare: 0.5 };
  const relations = (callingNumber: Settings): readonly number[] =>
    of(seenIn(smallWorld({ callers: { ...callersWith(callingNumber), bank: known } })), 'robots').map(
      ({ relation }) => relation,
    );

  it.each([
    ['lent', lentBy('bank')],
    ['forged', { use: 'impersonating', blocks: ['fixed-a'] }],
  ])('sees a contact when it is %s, and everybody else its name', (_what, callingNumber) => {
    const seen = relations(callingNumber);
    expect(new Set(seen)).toEqual(new Set([Relation.contact, Relation.business]));
    // Of 400 people 3,000 drawings leave hardly one out, and each is drawn more than seven times.
    expect(seen.filter((relation) => relation === Relation.contact).length).toBeGreaterThan(200);
  });

  it('sees it no more than the owner of a number out of reach of any client', () => {
    expect(new Set(relations(own))).toEqual(new Set([Relation.unknown]));
  });
});

/** Everybody marks and complains at once. */
const outspoken: WorldSketch = {
  residents: { markShare: 0.5, labelApp: 1, complaintShare: 0.5, complaintMedianSeconds: '1 min' },
};
const promptOffice = { check: '1 min', acts: '0 s', limitComplaints: 2, upheldShare: 1 };
const own = { use: 'fixed', blocks: ['mobile-b'] };

const rejectedOf = ({ calls }: PlayedArm, caller: string): number =>
  calls.filter(
    ({ key, outcome }) => key.startsWith(`${caller}.`) && outcome.finalState === FinalState.rejected,
  ).length;

describe('what the borrower’s calls bring about', () => {
  it('labels the lender’s number, so that its own customers do not answer', () => {
    const screening = { handset: [{ ...labels, threshold: 3 }] };
    const [free, lent] = playArms({
      arms: [own, lentBy('bank')].map((callingNumber) => ({
        world: worldWith(callingNumber, { ...outspoken, screening }),
      })),
    });
    expect(rowOf(free, 'wanted.lost.byLabel', 'bank')[0]).toBe(0);
    expect(rowOf(lent, 'wanted.lost.byLabel', 'bank')[0]).toBeGreaterThan(0);
    expect(rowOf(lent, 'wanted.lost.byLabel', 'courier')[0]).toBe(0);
  });

  it.each([
    ['number', 'suspended.numbers.count'],
    ['operator', 'suspended.operators.count'],
  ])('has the office shut the lender’s %s, which is not innocent', (what, metric) => {
    const sketch: WorldSketch = { ...outspoken, complaintOffice: { ...promptOffice, what } };
    const [free, lent] = playArms({
      arms: [own, lentBy('bank')].map((callingNumber) => ({ world: worldWith(callingNumber, sketch) })),
    });
    expect([rejectedOf(free, 'bank'), rejectedOf(free, 'robots') > 0]).toEqual([0, true]);
    expect([rejectedOf(lent, 'bank') > 0, rejectedOf(lent, 'robots') > 0]).toEqual([true, true]);
    expect(rowOf(lent, metric)[0]).toBe(1);
    expect(rowOf(lent, 'suspended.innocent.share')[0]).toBe(0);
    expect(rowOf(lent, 'office.wronglyUpheld.share')[0]).toBe(0);
  });

  it('harms no innocent owner, unlike the same number when it is forged', () => {
    const sketch: WorldSketch = { residents: { callBackShare: 1 } };
    const [forged, lent] = playArms({
      arms: [{ use: 'impersonating', blocks: ['fixed-a'] }, lentBy('bank')].map((callingNumber) => ({
        world: worldWith(callingNumber, sketch),
      })),
    });
    expect(rowOf(forged, 'spoofed.ownersHarmed.count')[0]).toBeGreaterThan(10);
    expect(rowOf(lent, 'spoofed.ownersHarmed.count')[0]).toBe(0);
  });

  it('leaves the calls of all others as they are while nothing is coupled and nobody screens (G1, G3)', () => {
    const others = ({ calls }: PlayedArm): string[] =>
      calls
        .filter(({ key, isCallBack }) => !key.startsWith('robots.') && !isCallBack)
        .map((call) => JSON.stringify(call))
        .toSorted();
    fc.assert(
      fc.property(seedArbitrary, fc.constantFrom('bank', 'couriers'), (seed, lender) => {
        const [free, lent] = playArms({
          seed,
          arms: [own, lentBy(lender)].map((callingNumber) => ({
            world: worldWith(callingNumber, { couplings: 'none', subscribers: 150 }),
          })),
        });
        expect(others(lent)).toEqual(others(free));
      }),
      { seed: 17, numRuns: 5 },
    );
  });
});

/** A rule under which lending is broken and every complaint finds everybody. */
const certain = {
  identifiedShare: 1,
  sanctionedShare: 1,
  collectedShare: 1,
  fine: 0,
  delaySeconds: 0,
  durationSeconds: 1e6,
};
const lendingRule = testRule({
  obey: (call, now) => (call.isShownLent === 1 ? Infinity : now),
  sanctionLender: () => 2,
  lenderSanctions: certain,
});

describe('a rule against lending', () => {
  const play = (rule: typeof lendingRule, callingNumber: Settings, robotsMore: Settings = {}): PlayedArm => {
    const catalogue = { ...builtInCatalogue, rule: [...builtInCatalogue.rule, rule] };
    const world = worldWith(
      callingNumber,
      { ...outspoken, rules: [{ id: 'lending', use: rule.id }], catalogue },
      robotsMore,
    );
    return playArms({ arms: [{ world }], plugins: new Map([[rule.id, rule]]) })[0];
  };
  const broken = ({ arm }: PlayedArm, caller: number): number =>
    arm.totals.rules[0].counters[arm.totals.classOfCaller[caller] * ruleCounters + RuleCounter.broken];
  const sanctions = ({ arm }: PlayedArm, caller: number): number =>
    arm.totals.rules[0].counters[arm.totals.classOfCaller[caller] * ruleCounters + RuleCounter.sanctions];

  it('is broken by calls with lent numbers alone', () => {
    expect(broken(play(lendingRule, lentBy('bank')), robotsAt)).toBeGreaterThan(100);
    expect(broken(play(lendingRule, own), robotsAt)).toBe(0);
  });

  it('sanctions the lender whose number the complaint names, and shuts it to the lender’s own calls', () => {
    const lent = play(lendingRule, lentBy('bank'));
    expect([sanctions(lent, bankAt) > 0, sanctions(lent, robotsAt)]).toEqual([true, 0]);
    expect(rejectedOf(lent, 'bank')).toBeGreaterThan(0);
    expect(rowOf(lent, 'suspended.innocent.share')[0]).toBe(0);
    const lax = testRule({
      ...lendingRule.create({} as never, {}),
      lenderSanctions: { ...certain, identifiedShare: 0 },
    });
    expect(sanctions(play(lax, lentBy('bank')), bankAt)).toBe(0);
  });

  it('fines the lender what its terms say for each sanction, whatever is shut besides', () => {
    const terms = { ...certain, fine: 30_000, collectedShare: 0.5 };
    const ruleWith = (sanctionLender: () => 1 | 2): typeof lendingRule =>
      testRule({ ...lendingRule.create({} as never, {}), sanctionLender, lenderSanctions: terms });
    for (const [code, isShut] of [
      [1, false],
      [2, true],
    ] as const) {
      const fined = play(
        ruleWith(() => code),
        lentBy('bank'),
      );
      const fines = sanctions(fined, bankAt);
      expect(fines).toBeGreaterThan(0);
      expect(rowOf(fined, 'lender.fines.perDay', 'bank')[0]).toBeCloseTo(fines * 1.5, 9);
      expect(rowOf(fined, 'lender.fines.perDay', 'courier')[0]).toBe(0);
      expect(rejectedOf(fined, 'bank') > 0).toBe(isShut);
    }
  });

  it('has whoever keeps it make no call with a lent number', () => {
    const honest = play(lendingRule, lentBy('bank'), { isCompliantWith: ['lending'] });
    expect(honest.calls.filter(({ key }) => key.startsWith('robots.'))).toEqual([]);
  });
});

describe('detectors at the origin', () => {
  it('add the borrower’s calls to the lender’s', () => {
    const cap = siteOf('reject', { id: 'cap', use: 'volume-cap', per: 'day', limitCalls: 100 });
    const [free, lent] = playArms({
      arms: [own, lentBy('bank')].map((callingNumber) => ({
        world: worldWith(callingNumber, { screening: { origin: [cap] } }),
      })),
    });
    const bankCalls = ({ calls }: PlayedArm) => byKey(calls.filter(({ key }) => key.startsWith('bank.')));
    expect(rejectedOf(lent, 'bank')).toBeGreaterThan(rejectedOf(free, 'bank'));
    for (const [key, call] of bankCalls(free))
      if (call.outcome.finalState === FinalState.rejected)
        expect(bankCalls(lent).get(key)?.outcome.finalState).toBe(FinalState.rejected);
  });
});
