/** Levers in the hand of the second of two operators of a town in which nothing has happened, each of whose entries costs it 1. */
import type { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { OperatorLevers } from '../../../../../../src/model/simulation/life/reviews/levers.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../../builders/smallWorld.ts';

/** What the scenario calls the part that pulls them. */
export const puller = 'of-the-test';

export const reviewSeconds = 3600;
const terms = { newNumberSeconds: 100, carrierMoveSeconds: 200, clearingSeconds: 300, clearingSuccess: 1 };

export interface Pulled {
  readonly town: Arm;
  readonly operator: OperatorState;
  readonly levers: OperatorLevers;
  /** Gives the operator the levers at another second. */
  readonly at: (nowSecond: number) => OperatorLevers;
  /** What was paid for, in entries. */
  readonly paid: (kind: BookEntryKind) => number;
  /** The next event: its kind, its subject and its second; null none. */
  readonly next: () => readonly number[] | null;
}

export interface Sketch {
  /** Parts of both operators, besides their three numbers. */
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly levers?: Readonly<Record<string, number>>;
  readonly world?: WorldSketch;
}

export function leversAt(nowSecond: number, { parts = {}, levers = {}, world = {} }: Sketch = {}): Pulled {
  const declared = robots({
    callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 3 },
    levers: { reviewSeconds, ...terms, ...levers },
    ...parts,
  });
  const town = armByHand({
    world: { days: 9, callers: { hospital: { use: 'hospital' }, robots: declared }, ...world },
  });
  const operator = town.operators[1];
  Object.assign(operator, {
    books: { sanctions: operator.sanctions, price: ({ quantity }: { quantity: number }) => 0 - quantity },
  });
  town.calendar.clear();
  const held = new OperatorLevers(town);
  const at = (second: number): OperatorLevers => {
    held.hold(operator, puller, second);
    return held;
  };
  return {
    town,
    operator,
    levers: at(nowSecond),
    at,
    paid: (kind) => 0 - operator.ledger.amountOf(kind),
    next: () => {
      const { calendar } = town;
      return calendar.next() ? [calendar.kind, calendar.subject, calendar.nowSeconds] : null;
    },
  };
}
