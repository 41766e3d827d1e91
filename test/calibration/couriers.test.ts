/**
 * How often couriers are answered, as the source of their `answerFactor` says. No such share was found; known is that about half of homes are
 * empty on workdays (facts C), which is no share of phones that are answered.
 */
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { playArms } from '../builders/playArms.ts';
import { smallWorld } from '../builders/smallWorld.ts';

const workdays = 5;

interface Attempt {
  readonly isOnWorkday: boolean;
  readonly isAnswered: boolean;
  /** The parcel that it is about. */
  readonly demand: string;
}

/**
 * A week from Monday on. Nobody but couriers calls, so trust stays full; where full trust is the usual one, the published answering holds. The
 * small world's blocks are an exchange each, so that everybody would look like a neighbour: that is put aside.
 */
function attemptsAt(trustUsual: number): readonly Attempt[] {
  const world = smallWorld({
    subscribers: 4000,
    days: 7,
    residents: { trustUsual, neighbourFactor: 1 },
    callers: { couriers: { use: 'courier', callers: 8 } },
  });
  const [{ calls }] = playArms({ arms: [{ world }] });
  return calls.map(({ key, inputs, outcome }) => ({
    isOnWorkday: inputs.startSecond < workdays * secondsADay,
    isAnswered: outcome.finalState === FinalState.answered,
    demand: key.slice(0, key.lastIndexOf('.')),
  }));
}

const answeredShare = (attempts: readonly Attempt[]): number =>
  attempts.filter(({ isAnswered }) => isAnswered).length / attempts.length;

function deliveredShare(attempts: readonly Attempt[]): number {
  const demands = new Set(attempts.map(({ demand }) => demand));
  const reached = new Set(attempts.filter(({ isAnswered }) => isAnswered).map(({ demand }) => demand));
  return reached.size / demands.size;
}

// Of 8000 attempts, clustered by callers and days, a share has a standard error of about 0.01.
describe('couriers', () => {
  const usual = attemptsAt(1);
  const onWorkdays = usual.filter(({ isOnWorkday }) => isOnWorkday);

  it('are answered at about half of their attempts on workdays, at the usual trust', () => {
    expect(answeredShare(onWorkdays)).toBeGreaterThan(0.45);
    expect(answeredShare(onWorkdays)).toBeLessThan(0.55);
    expect(onWorkdays.length).toBeGreaterThan(5000);
  });

  it('are answered more at weekends, and reach two of three people with their reattempts', () => {
    const atWeekends = usual.filter(({ isOnWorkday }) => !isOnWorkday);
    expect(answeredShare(atWeekends)).toBeGreaterThan(answeredShare(onWorkdays) + 0.03);
    expect(deliveredShare(onWorkdays)).toBeGreaterThan(0.6);
    expect(deliveredShare(onWorkdays)).toBeLessThan(0.7);
  });

  it('are answered three times of five where nobody has lost trust in strangers', () => {
    const trusted = attemptsAt(0.85);
    expect(answeredShare(trusted)).toBeGreaterThan(0.55);
    expect(answeredShare(trusted)).toBeLessThan(0.65);
  });
});
