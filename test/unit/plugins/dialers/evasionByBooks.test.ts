import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import { evading, labelled, play, robot, valueOf } from './evadingRobots.ts';
import type { Parts } from './evadingRobots.ts';

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
