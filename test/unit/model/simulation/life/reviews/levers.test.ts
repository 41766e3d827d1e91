import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { mostOwnCalls } from '../../../../../../src/model/contracts/operator/evasion.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { accountOf } from '../../../../../../src/model/simulation/building/buildOperator.ts';
import { OperatorLevers } from '../../../../../../src/model/simulation/life/reviews/levers.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { leversAt, puller, reviewSeconds } from './pulledLevers.ts';

const now = 7500;
const noon = secondsADay / 2;

describe('levers', () => {
  it('know the review at which they are held', () => {
    const { at } = leversAt(now);
    const epochs = [0, reviewSeconds - 1, reviewSeconds, now].map((second) => at(second).epoch);
    expect(epochs).toEqual([0, 0, 1, 2]);
  });

  it('move nothing until somebody holds them', () => {
    expect(() => new OperatorLevers(armByHand()).giveUp()).toThrow('levers are held by an operator');
  });

  it('are of who holds them last', () => {
    const { town, levers } = leversAt(now);
    levers.hold(town.operators[0], puller, now);
    levers.limitPace(7);
    expect(town.operators.map(({ stance }) => stance.attemptsPerDay)).toEqual([7, Infinity]);
  });
});

describe('a lever that sets the stance', () => {
  it('limits attempts of a day, to none at least', () => {
    const { operator, levers } = leversAt(now);
    levers.limitPace(40);
    expect(operator.stance.attemptsPerDay).toBe(40);
    levers.limitPace(0);
    expect(operator.stance.attemptsPerDay).toBe(0);
  });

  it('spaces calls by a span, which may be none', () => {
    const { operator, levers } = leversAt(now);
    levers.spaceCalls(600, 900);
    expect(operator.stance).toMatchObject({ leastGapSeconds: 600, mostGapSeconds: 900 });
    levers.spaceCalls(0, 0);
    expect(operator.stance).toMatchObject({ leastGapSeconds: 0, mostGapSeconds: 0 });
  });

  it('limits the ringing', () => {
    const { operator, levers } = leversAt(now);
    levers.limitRing(4);
    expect(operator.stance.ringSeconds).toBe(4);
  });

  it('has own numbers called, at no more than the greatest share and at none', () => {
    const { operator, levers } = leversAt(now);
    for (const share of [mostOwnCalls, 0]) {
      levers.callOwnNumbers(share);
      expect(operator.stance.ownCallShare).toBe(share);
    }
  });

  it.each<[string, (levers: OperatorLevers) => void]>([
    ['limitPace: -1 attempts a day', (levers) => levers.limitPace(-1)],
    ['limitPace: NaN attempts a day', (levers) => levers.limitPace(Number.NaN)],
    ['spaceCalls: from -1 to 5 seconds', (levers) => levers.spaceCalls(-1, 5)],
    ['spaceCalls: from 6 to 5 seconds', (levers) => levers.spaceCalls(6, 5)],
    ['spaceCalls: from 6 to Infinity seconds', (levers) => levers.spaceCalls(6, Infinity)],
    ['limitRing: 0 seconds', (levers) => levers.limitRing(0)],
    ['callOwnNumbers: a share of -0.1', (levers) => levers.callOwnNumbers(-0.1)],
    ['callOwnNumbers: a share of 0.6', (levers) => levers.callOwnNumbers(0.6)],
    ['moveCarrier: there is no carrier 0.5', (levers) => levers.moveCarrier(0.5)],
    ['moveCarrier: there is no carrier -1', (levers) => levers.moveCarrier(-1)],
    ['moveCarrier: there is no carrier 2', (levers) => levers.moveCarrier(2)],
    ['switchPart: there is no alternative none', (levers) => levers.switchPart('list', 'none')],
  ])('is refused with the part that pulls it: %s', (message, pull) => {
    const { operator, levers, next } = leversAt(now);
    const before = { ...operator.stance };
    expect(() => pull(levers)).toThrow(expect.objectContaining({ plugin: puller, message }));
    expect([operator.stance, operator.tally.switches, next()]).toEqual([before, 0, null]);
  });
});

describe('giving up', () => {
  it('rests from now on, and tells for good when it was first', () => {
    const { operator, levers, at } = leversAt(now);
    expect(levers.isGivenUp).toBe(false);
    levers.giveUp();
    expect(levers.isGivenUp).toBe(true);
    expect(operator.stance).toMatchObject({ isGivenUp: true, restsSinceSecond: now, gaveUpSecond: now });
    at(now + 50).giveUp();
    expect(operator.stance).toMatchObject({ restsSinceSecond: now, gaveUpSecond: now });
    at(now + 100).startAgain();
    at(now + 200).giveUp();
    expect(operator.stance).toMatchObject({
      isGivenUp: true,
      restsSinceSecond: now + 200,
      gaveUpSecond: now,
    });
  });
});

describe('starting again', () => {
  it('does nothing for who has not given up', () => {
    const { operator, levers, paid } = leversAt(now);
    const { account } = operator;
    levers.startAgain();
    expect([paid(BookEntryKind.reEntry), operator.stance.restedSeconds, operator.account]).toEqual([
      0,
      0,
      account,
    ]);
  });

  it('is paid for and makes another customer; rests add up', () => {
    const { operator, at, paid } = leversAt(now);
    at(now).giveUp();
    at(now + 1000).startAgain();
    at(now + 5000).giveUp();
    at(now + 5200).startAgain();
    const epoch = Math.floor((now + 5200) / reviewSeconds);
    expect(operator.stance).toMatchObject({ isGivenUp: false, restedSeconds: 1200 });
    expect(operator.account).toBe(accountOf({ low: operator.keyLow, high: operator.keyHigh }, epoch));
    expect(paid(BookEntryKind.reEntry)).toBe(2);
  });

  it('pays what runs on from its day on, not for the days of rest', () => {
    const { operator, at, paid } = leversAt(now);
    operator.unpaidDay = 1;
    operator.lastPaidDay = 0;
    at(now).giveUp();
    at(3 * secondsADay + now).startAgain();
    expect([operator.unpaidDay, operator.lastPaidDay, paid(BookEntryKind.licenceDay)]).toEqual([4, 3, 1]);
  });

  it('wakes the lines that rest', () => {
    const { town, operator, at } = leversAt(noon);
    for (let own = 0; own < operator.lines; own++) operator.idleLines.add(own);
    at(noon).giveUp();
    town.calendar.nextUntil(noon + 100);
    at(noon + 100).startAgain();
    expect([operator.idleLines.count, town.calendar.size + town.dueLines.count]).toEqual([0, operator.lines]);
  });
});
