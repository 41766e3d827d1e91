import { beforeEach, expect, it } from 'vitest';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { OperatorLevers } from '../../../../../../src/model/simulation/life/reviews/levers.ts';
import { beginReviews, reviewDue } from '../../../../../../src/model/simulation/life/reviews/review.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const reviewSeconds = 3600;
const built = armByHand({ world: { callers: { robots: robots({ operators: 1 }) } } });

let town: Arm;
let operator: OperatorState;
let heard: (readonly [string, number, number])[];
beforeEach(() => {
  heard = [];
  const evasion = ['first', 'second'].map((use) => ({
    use,
    part: {
      afterOutcome: () => undefined,
      review: (second: number, levers: { epoch: number; limitPace: (attempts: number) => void }) => {
        heard.push([use, second, levers.epoch]);
        levers.limitPace(use === 'first' ? 70 : 30);
      },
    },
  }));
  const [declared] = built.operators;
  const { terms, stance } = declared;
  operator = {
    ...declared,
    evasion,
    campaign: 1,
    unpaidDay: 0,
    terms: { ...terms, reviewSeconds },
    stance: { ...stance },
  };
  built.calendar.clear();
  town = { ...built, operators: [operator] };
});

const next = (): readonly number[] | null => {
  const { calendar } = town;
  return calendar.next() ? [calendar.kind, calendar.subject, calendar.nowSeconds] : null;
};

it('begins at the start, for who evades and only in the measured time', () => {
  beginReviews(town, 0);
  expect([next(), next()]).toEqual([[EventKind.operatorReview, 0, town.startSecond], null]);
  for (const fields of [{ evasion: [] }, { campaign: 0 }]) {
    beginReviews({ ...town, operators: [{ ...operator, ...fields }] }, 0);
    expect(next()).toBeNull();
  }
});

it('gives every part of the evasion the levers, one after the other, at its second', () => {
  town.calendar.nextUntil(7500);
  reviewDue(town, new OperatorLevers(town), 0);
  expect(heard).toEqual([
    ['first', 7500, 2],
    ['second', 7500, 2],
  ]);
  expect(operator.stance.attemptsPerDay).toBe(30);
});

it('comes again at the next multiple of the period that lies before the end', () => {
  const levers = new OperatorLevers(town);
  for (const [now, due] of [
    [7500, 10_800],
    [10_800, 14_400],
  ] as const) {
    town.calendar.clear();
    town.calendar.nextUntil(now);
    reviewDue(town, levers, 0);
    expect(next()).toEqual([EventKind.operatorReview, 0, due]);
  }
  town.calendar.clear();
  town.calendar.nextUntil(town.endSecond - reviewSeconds);
  reviewDue(town, levers, 0);
  expect(next()).toBeNull();
});

it('comes again later, and as the next one, where a period is no whole number of seconds', () => {
  operator = { ...operator, terms: { ...operator.terms, reviewSeconds: 333.3 } };
  town = { ...town, operators: [operator] };
  const levers = new OperatorLevers(town);
  const seconds = Array.from({ length: 20 }, () => {
    reviewDue(town, levers, 0);
    return next()?.[2];
  });
  expect(seconds).toEqual(Array.from({ length: 20 }, (_, ordinal) => (ordinal + 1) * 333.3));
  expect(heard.filter(([use]) => use === 'first').map(([, , epoch]) => epoch)).toEqual([...seconds.keys()]);
});

it('finds the days paid that have begun', () => {
  town.calendar.nextUntil(7500);
  reviewDue(town, new OperatorLevers(town), 0);
  expect([operator.unpaidDay, operator.lastPaidDay]).toEqual([1, 0]);
});
