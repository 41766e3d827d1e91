import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import { atNoon, clockOf, dayOf, never, play, shown, starts } from './actingOperator.ts';

describe('the levers of an operator', () => {
  it('switch to a declared alternative and back', () => {
    const played = play(
      (levers, _site, nowSecond) => {
        levers.switchPart('callingNumber', dayOf(nowSecond) === 0 ? 'spoof' : 'first');
      },
      {
        robots: {
          alternatives: { callingNumber: [{ id: 'spoof', use: 'random-per-call', blocks: ['mobile-c'] }] },
        },
      },
    );
    const blocks = shown(played).map((number) => played.arm.plan.blocks[played.arm.plan.blockOf(number)].id);
    expect([...new Set(blocks)]).toEqual(['mobile-c', 'mobile-b']);
  });

  it('switch the list: other leads, under keys of their own', () => {
    const played = play(
      atNoon((levers) => levers.switchPart('list', 'people')),
      {
        robots: { alternatives: { list: [{ id: 'people', use: 'leaked', share: 0.9 }] } },
      },
    );
    const keys = played.calls.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.some((key) => Number(key.split('.')[2]) >= 1 << 26)).toBe(true);
  });

  it('switch to a pacing with more lines, which begin at once', () => {
    const played = play(
      atNoon((levers) => levers.switchPart('pacing', 'many')),
      {
        robots: {
          alternatives: {
            pacing: [{ id: 'many', use: 'fixed-per-day', lines: 6, attemptsPerDay: 100_000 }],
          },
        },
      },
    );
    const before = starts(played).filter((second) => second < secondsADay / 2).length;
    const after = starts(played).filter(
      (second) => second >= secondsADay / 2 && second < secondsADay / 2 + 10_800,
    ).length;
    expect(after).toBeGreaterThan(2 * before);
  });

  it('stop dialling when the operator gives up, and paying from the next day on', () => {
    const played = play(
      atNoon((levers) => levers.giveUp()),
      { robots: { pacing: { use: 'agents', agents: 2 } } },
    );
    const [operator] = played.arm.operators;
    expect(Math.max(...starts(played))).toBeLessThan(secondsADay / 2);
    expect(operator.stance.gaveUpSecond).toBe(secondsADay / 2);
    expect(operator.ledger.amountOf(BookEntryKind.agentSecond)).toBe(
      play(never, { robots: { pacing: { use: 'agents', agents: 2 } } }).arm.operators[0].ledger.amountOf(
        BookEntryKind.agentSecond,
      ) / 2,
    );
  });

  it('begin again after giving up, as another customer', () => {
    const played = play((levers, _site, nowSecond) => {
      if (nowSecond === secondsADay / 2) levers.giveUp();
      if (nowSecond === 1.5 * secondsADay) levers.startAgain();
    });
    const times = starts(played);
    expect(times.filter((second) => second > secondsADay / 2 && second < 1.5 * secondsADay)).toEqual([]);
    expect(times.filter((second) => second >= 1.5 * secondsADay).length).toBeGreaterThan(50);
  });

  it('call from one own number to another, which no measure of unwanted calls counts', () => {
    const played = play((levers) => levers.callOwnNumbers(0.3), {
      robots: { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 4 } },
    });
    const own = played.calls.filter(({ exogenous }) => Number(exogenous.callee) === -3);
    const late = played.calls.filter(({ inputs }) => clockOf(inputs.startSecond) > 36_000);
    expect(own.length / late.length).toBeGreaterThan(0.2);
    const answered = own.filter(({ outcome }) => outcome.finalState === FinalState.answered);
    expect(answered.length / own.length).toBeGreaterThan(0.9);
    const offered = played.rows.find(
      ({ metric, class: id }) => metric === 'unwanted.offered.count' && id === null,
    );
    expect(offered?.numerator).toBe(played.calls.length - own.length);
  });

  it('name the part that pulls a lever wrongly', () => {
    expect(() => play((levers) => levers.moveCarrier(9))).toThrow('moveCarrier: there is no carrier 9');
    expect(() => play((levers) => levers.switchPart('list', 'none'))).toThrow(
      'switchPart: there is no alternative none',
    );
    expect(() => play((levers) => levers.limitPace(-1))).toThrow('limitPace: -1 attempts a day');
    expect(() => play((levers) => levers.callOwnNumbers(0.6))).toThrow('callOwnNumbers: a share of 0.6');
  });

  it('rest in the pre-history', () => {
    const seconds: number[] = [];
    play((_levers, _site, nowSecond) => seconds.push(nowSecond), { sketch: { preHistoryDays: 2, days: 1 } });
    expect(Math.min(...seconds)).toBe(2 * secondsADay);
  });
});
