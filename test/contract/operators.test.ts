/** Every part of every family of dialers in a small world under three defences: what an operator may do, and what others notice of it. */
import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { BookEntryKind } from '../../src/model/contracts/operator/ledger.ts';
import type { CallingNumberPlugin } from '../../src/model/contracts/operator/callingNumber.ts';
import type { ParameterTable } from '../../src/model/contracts/parameter.ts';
import type { OperatorState } from '../../src/model/simulation/operators/operatorState.ts';
import {
  booksCatalogue,
  callingNumberCatalogue,
  evasionCatalogue,
  listCatalogue,
  pacingCatalogue,
  scriptCatalogue,
} from '../../src/plugins/dialers/catalogue.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import { cap, labels, robots, siteOf, smallWorld } from '../builders/smallWorld.ts';
import type { WorldSketch } from '../builders/smallWorld.ts';

interface Subject {
  readonly name: string;
  readonly parts: Readonly<Record<string, unknown>>;
  /** Callers without whom there is no such part. */
  readonly others?: Readonly<Record<string, unknown>>;
}

const having =
  (part: string) =>
  ({ id }: { id: string }): Subject => ({ name: `${part} ${id}`, parts: { [part]: { use: id } } });

/** A strategy that borrows does so of a bank. */
const showing = ({ id, borrows }: CallingNumberPlugin): Subject => ({
  ...having('callingNumber')({ id }),
  ...(borrows === undefined
    ? {}
    : {
        parts: { callingNumber: { use: id, [borrows.lender]: 'bank', [borrows.numbers]: 2 } },
        others: { bank: { use: 'bank', callers: 3, blocks: ['fixed-a'] } },
      }),
});

/** Few calls, spread over the day. */
const pacing = {
  use: 'fixed-per-day',
  lines: 2,
  attemptsPerDay: 100,
  gapSeconds: 300,
  hours: ['09:00', '20:00'],
};
const alternatives = { callingNumber: [{ id: 'spoof', use: 'random-per-call', blocks: ['mobile-c'] }] };

/** A pacing as small as it can be told to be. */
const small = (parameters: ParameterTable): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries({ lines: 2, agents: 2, attemptsPerDay: 100, hours: ['09:00', '12:00'] }).filter(
      ([name]) => parameters[name] !== undefined,
    ),
  );

const subjects: readonly Subject[] = [
  ...pacingCatalogue.map(({ id, parameters }) => ({
    name: `pacing ${id}`,
    parts: { pacing: { use: id, ...small(parameters) } },
  })),
  ...listCatalogue.map(having('list')),
  ...callingNumberCatalogue.map(showing),
  ...scriptCatalogue.map(having('script')),
  ...booksCatalogue.map(having('books')),
  ...evasionCatalogue.map(({ id }) => ({
    name: `evasion ${id}`,
    parts: { evasion: [{ use: id }], levers: { reviewSeconds: 3600 }, alternatives },
  })),
];

const defences: readonly NonNullable<WorldSketch['screening']>[] = [
  { terminating: [cap(30)] },
  { handset: [{ ...labels, threshold: 1 }] },
  { origin: [siteOf('reject', { id: 'age', use: 'number-age' })], transit: [cap(60, 'label')] },
];

const sketchOf = (parts: Subject['parts'], others = {}, further: WorldSketch = {}): WorldSketch => ({
  subscribers: 150,
  days: 'evasion' in parts ? 2 : 1,
  callers: { ...others, robots: robots({ operators: 1, pacing, ...parts }) },
  ...further,
});

/** Without a defence, then under each of these. */
function play(
  parts: Subject['parts'],
  others: Readonly<Record<string, unknown>>,
  under: typeof defences = defences,
): readonly PlayedArm[] {
  const sketch = sketchOf(parts, others);
  const sketches = [sketch, ...under.map((screening) => ({ ...sketch, screening }))];
  return playArms({ arms: sketches.map((each) => ({ world: smallWorld(each) })) });
}

/** Nothing that one caller does reaches another. */
const free: WorldSketch = { couplings: 'none', days: 1 };

const operatorOf = ({ arm }: PlayedArm): OperatorState => arm.operators[arm.operators.length - 1];
const byRobots = ({ calls }: PlayedArm): PlayedArm['calls'] =>
  calls.filter(({ key }) => key.startsWith('robots.'));

/** Most calls of the operator that were under way at one time. */
function mostAtOnce(played: PlayedArm): number {
  const steps = byRobots(played).flatMap(({ inputs: { startSecond }, outcome }) => [
    [startSecond, 1],
    [startSecond + outcome.ringSeconds + outcome.conversationSeconds, -1],
  ]);
  const ordered = steps.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let most = 0;
  for (const [, step] of ordered) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

const text = (arms: readonly PlayedArm[]): string =>
  JSON.stringify(arms.map(({ calls, rows }) => [calls, rows]));

for (const [i, { name, parts, others: lenders = {} }] of subjects.entries()) {
  describe(name, () => {
    const arms = play(parts, lenders);

    it('does the same again', () => {
      const turn = i % defences.length;
      expect(text(play(parts, lenders, [defences[turn]]))).toBe(text([arms[0], arms[1 + turn]]));
    });

    it('dials within its hours, on no more lines than it has', () => {
      for (const played of arms) {
        const clocks = byRobots(played).map(({ inputs }) => inputs.startSecond % secondsADay);
        expect(clocks.filter((clock) => clock < 9 * secondsAnHour || clock >= 20 * secondsAnHour)).toEqual(
          [],
        );
        expect(mostAtOnce(played)).toBeLessThanOrEqual(operatorOf(played).lines);
      }
    });

    it('calls and shows no number outside the plan', () => {
      for (const played of arms) {
        const { plan } = played.arm;
        const numbers = byRobots(played).flatMap(({ exogenous }) => [
          exogenous.callingNumber,
          exogenous.calledNumber,
        ]);
        expect(
          numbers.filter((number) => !Number.isInteger(number) || number < 0 || number >= plan.count),
        ).toEqual([]);
      }
    });

    it('has books that add up, whatever becomes of its calls', () => {
      for (const played of arms) {
        const { ledger } = operatorOf(played);
        const kinds = Object.values(BookEntryKind);
        const total = kinds.reduce((sum: number, kind) => sum + ledger.amountOf(kind), 0);
        const profit = played.rows.find(
          ({ metric, class: id }) => metric === 'operator.profit.perDay' && id === 'robot',
        );
        expect(total).toBe(ledger.revenue - ledger.cost);
        expect(profit?.numerator).toBe(total / 10_000);
      }
    });

    it('plans the same calls beside an unrelated operator (G1)', () => {
      const others = {
        ...lenders,
        others: robots({ class: 'others', callingNumber: { use: 'fixed', blocks: ['mobile-c'] } }),
      };
      const planned = (callers: Subject['parts']): string => {
        const [played] = playArms({ arms: [{ world: smallWorld(sketchOf(parts, callers, free)) }] });
        return JSON.stringify(
          byRobots(played).map(({ key, exogenous, inputs }) => [key, exogenous, inputs.startSecond]),
        );
      };
      expect(planned(others)).toBe(planned(lenders));
    });
  });
}
