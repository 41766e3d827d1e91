/** Rules that price calls keep nobody from calling, and reject nothing. */
import { describe, expect, it } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const play = (use: string) =>
  playArms({
    arms: [
      {
        world: smallWorld({
          callers: { ...wantedCallers, robots: robots({ operators: 1 }) },
          rules: [{ id: 'price', use }],
        }),
      },
    ],
  })[0];

const wantedCalls = ({ calls }: ReturnType<typeof play>): readonly string[] =>
  calls.filter(({ exogenous }) => exogenous.isWanted === 1).map(({ key }) => key);

const usual = playArms({
  arms: [{ world: smallWorld({ callers: { ...wantedCallers, robots: robots({ operators: 1 }) } }) }],
})[0];

describe.each(['us-carrier-sdc', 'in-50calls'])('%s', (use) => {
  const priced = play(use);

  it('leaves every call to be made and lets every call through', () => {
    expect(priced.calls.map(({ key }) => key)).toEqual(usual.calls.map(({ key }) => key));
    expect(priced.calls.map(({ outcome }) => outcome)).toEqual(usual.calls.map(({ outcome }) => outcome));
    expect(wantedCalls(priced).length).toBeGreaterThan(100);
  });

  it('costs operators money', () => {
    const costOf = (arm: typeof usual): number => arm.arm.operators[0].ledger.cost;
    expect(costOf(priced)).toBeGreaterThan(costOf(usual));
  });
});
