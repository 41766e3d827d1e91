/** What lines that are refused all day come to, as the guide to the arms race tells it. */
import { expect, it } from 'vitest';
import { secondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { ratioIn } from '../../src/model/measures/ratioIn.ts';
import { playArms } from '../builders/playArms.ts';
import { robots, siteOf, smallWorld } from '../builders/smallWorld.ts';
import { expectWords } from './guideTables.ts';

const lines = 3;

/** Of one robot without a limit a day; all but the first call of a day are refused, or none. */
function attemptsADay(isRefused: boolean): number {
  const cap = siteOf('reject', { id: 'cap', use: 'volume-cap', per: 'day', limitCalls: 1 });
  const world = smallWorld({
    subscribers: 1000,
    callers: {
      robots: robots({ operators: 1, pacing: { use: 'fixed-per-day', lines, attemptsPerDay: 1_000_000 } }),
    },
    screening: isRefused ? { terminating: [cap] } : {},
  });
  const [{ rows }] = playArms({ arms: [{ world }], isTraced: false });
  return ratioIn(rows, { metric: 'operator.attempts.perDay', class: 'robot' }) ?? Number.NaN;
}

it('lines that are refused go on dialling as fast as the guide says', () => {
  const refused = attemptsADay(true);
  // Eleven hours of three lines, 3 s of set-up and 1 s of pause each.
  expect(refused / ((11 * secondsAnHour * lines) / 4)).toBeCloseTo(1, 1);
  expectWords('guides/arms-race.md', `some ${Math.round(refused / 1e4)}0,000 attempts in eleven hours`);
  expectWords('guides/arms-race.md', `${Math.round((7 * refused) / 1e4)}0,000 a week`);
  expect(Math.round(attemptsADay(false) / 1e3)).toBe(5);
});
