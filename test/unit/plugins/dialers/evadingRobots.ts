/** A robot that evades among people who answer often: what it is declared with, and what is read off its days. */
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, labels, robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import type { OperatorState } from '../../../../src/model/simulation/operators/operatorState.ts';

export type Parts = Readonly<Record<string, unknown>>;

/** Calls that last into the evening. */
const allDay = {
  use: 'fixed-per-day',
  lines: 2,
  attemptsPerDay: 300,
  gapSeconds: 180,
  hours: ['09:00', '20:00'],
};
/** Robots alone with people who answer often, so that small worlds say enough. */
export const worldOf = (parts: Parts, sketch: WorldSketch): World =>
  smallWorld({
    days: 3,
    couplings: ['marks', 'operator'],
    residents: { labelApp: 1, markShare: 0.3, answering: { unknown: 0.4 } },
    callers: { robots: robots({ operators: 1, pacing: allDay, ...parts }) },
    ...sketch,
  });

export const play = (parts: Parts, sketch: WorldSketch = {}, replication: number = 0): PlayedArm =>
  playArms({ arms: [{ world: worldOf(parts, sketch) }], replication })[0];

export const valueOf = (played: PlayedArm, metric: string): number | null => {
  const row = played.rows.find((found) => found.metric === metric && found.class === 'robot');
  return row === undefined || row.denominator === 0 ? null : row.numerator / row.denominator;
};

/** Levers that act at once and always. */
export const levers = { reviewSeconds: 600, newNumberSeconds: 0, clearingSeconds: 0, clearingSuccess: 1 };
export const evading = (use: string, settings: Parts = {}, parts: Parts = {}): Parts => ({
  evasion: [{ use, ...settings }],
  levers,
  ...parts,
});
export const capped: WorldSketch = { screening: { terminating: [cap(60)] } };
export const labelled: WorldSketch = { screening: { handset: [{ ...labels, threshold: 2 }] } };

export const startsOf = ({ calls }: PlayedArm): readonly number[] =>
  calls.map(({ inputs }) => inputs.startSecond);
export const countOn = (played: PlayedArm, day: number): number =>
  startsOf(played).filter((second) => Math.floor(second / secondsADay) === day).length;

/** The only operator. */
export const robot = ({ arm }: PlayedArm): OperatorState => arm.operators[0];
