/** Days of a dialer with agents on the bench of pacings, as the tests beside this file play them. */
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import type { PacingPlugin } from '../../../../../src/model/contracts/operator/pacing.ts';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { predictive } from '../../../../../src/plugins/dialers/pacing/predictive.ts';
import { playPacing } from '../../../../../src/study/laws/operators/pacingBench.ts';
import type { BenchCall } from '../../../../../src/study/laws/operators/benchCall.ts';

export const noBreak = { pause: [43_200, 43_200] };
/** Paid time of a day of nine hours, by which the busy share of agents is measured. */
const shiftSeconds = 32_400;

export const play = (plugin: PacingPlugin, values: ParameterValues = {}, days = 1): readonly BenchCall[] =>
  playPacing({ plugin, values: { ...noBreak, ...values }, untilSecond: days * secondsADay });

export const busyShare = (calls: readonly BenchCall[], agents: number, days = 1): number =>
  calls.reduce((sum, { handleSeconds }) => sum + handleSeconds, 0) / (agents * days * shiftSeconds);

export const answered = (calls: readonly BenchCall[]): number =>
  calls.filter(({ isAnswered }) => isAnswered).length;

export const hours = (days: readonly (readonly BenchCall[])[], from: number, to: number): BenchCall[][] =>
  days.map((calls) =>
    calls.filter(({ second }) => second >= from * secondsAnHour && second < to * secondsAnHour),
  );

/** Of a day up to an hour, in each of twelve replications. */
export const daysOf = (
  answerShare: number,
  untilHour: number,
  values: ParameterValues,
): (readonly BenchCall[])[] =>
  Array.from({ length: 12 }, (_, replication) =>
    playPacing({
      plugin: predictive,
      values: { ...noBreak, lines: 150, ...values },
      untilSecond: untilHour * secondsAnHour,
      seed: replication + 1,
      answerShare,
    }),
  );

/** Calls dropped of those answered. */
export function dropRateOf(calls: readonly BenchCall[]): number {
  const answered = calls.filter(({ isAnswered }) => isAnswered);
  return answered.filter(({ isDropped }) => isDropped).length / answered.length;
}
