/** Small worlds in which a bank may lend a robot its numbers. */
import { FinalState } from '../../../../../src/model/calls/callCodes.ts';
import type { World } from '../../../../../src/model/world/world.ts';
import type { PlayedArm } from '../../../../builders/playArms.ts';
import { robots, smallWorld, wantedCallers } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

export type Settings = Readonly<Record<string, unknown>>;

export const bank: Settings = {
  use: 'bank',
  callers: 3,
  blocks: ['fixed-a'],
  attemptsPerDay: 60,
  namedShare: 1,
  wantedShare: 1,
};
export const lentBy = (lender: string, more: Settings = {}): Settings => ({
  use: 'borrowed',
  lender,
  ...more,
});
/** Ordinals of their declarations. */
export const [bankAt, robotsAt] = [2, 3] as const;
export const callersWith = (callingNumber: Settings, more: Settings = {}): Settings => ({
  ...wantedCallers,
  bank,
  robots: robots({ operators: 1, callingNumber, ...more }),
});
export const worldWith = (callingNumber: Settings, sketch: WorldSketch = {}, more: Settings = {}): World =>
  smallWorld({ callers: callersWith(callingNumber, more), ...sketch });

/** Of a class, or over all. */
export const rowOf = ({ rows }: PlayedArm, metric: string, of_: string | null = null): readonly number[] => {
  const row = rows.find((each) => each.metric === metric && each.class === of_ && each.place === null);
  return [row?.numerator ?? Number.NaN, row?.denominator ?? Number.NaN];
};

/** Everybody marks and complains at once. */
export const outspoken: WorldSketch = {
  residents: { markShare: 0.5, labelApp: 1, complaintShare: 0.5, complaintMedianSeconds: '1 min' },
};
/** Numbers that the robots rent themselves. */
export const own: Settings = { use: 'fixed', blocks: ['mobile-b'] };

/** Calls of this caller that were rejected. */
export const rejectedOf = ({ calls }: PlayedArm, caller: string): number =>
  calls.filter(
    ({ key, outcome }) => key.startsWith(`${caller}.`) && outcome.finalState === FinalState.rejected,
  ).length;
