/** Lent numbers: what the network and the callee see of calls that show them. */
import { describe, expect, it } from 'vitest';
import { attestations } from '../../../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../../../src/model/contracts/caller.ts';
import type { Arm } from '../../../../../src/model/simulation/state/arm.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { carrierGraph, smallWorld } from '../../../../builders/smallWorld.ts';
import { bank, bankAt, callersWith, lentBy, own, worldWith } from './lendingWorld.ts';
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
