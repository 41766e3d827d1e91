/** Parameters that several detectors have. */
import { secondsADay, secondsAWeek, secondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import type { Parameter } from '../../model/contracts/parameter.ts';

/** Calls that must have been seen of a number before a share says anything. */
export const enoughCalls = (says: string): Parameter => ({
  type: 'count',
  default: 20,
  minimum: 1,
  maximum: 1_000_000,
  unit: 'calls',
  says,
  source: 'assumed',
  permissive: 'up',
});

export const halfLifeDays = (days: number, says: string): Parameter => ({
  type: 'number',
  default: days,
  minimum: 0.1,
  maximum: 1_000_000,
  unit: 'd',
  says,
  source: 'assumed',
});

export const forgetDays = (days: number, says: string): Parameter => ({
  type: 'count',
  default: days,
  minimum: 1,
  maximum: 3650,
  unit: 'd',
  says,
  source: 'assumed',
});

export const engagedSeconds: Parameter = {
  type: 'seconds',
  default: 60,
  minimum: 1,
  maximum: 3600,
  unit: 's',
  says: 'shortest conversation that is an example of a wanted number',
  source: 'assumed: ordinary calls last 64 s on the mean, facts 0.3',
};

/** Examples of each kind that must be there before anything is learned. */
export const enoughExamples = (says: string): Parameter => ({
  type: 'count',
  default: 20,
  minimum: 1,
  maximum: 1_000_000,
  unit: 'examples',
  says,
  source: 'assumed',
});

/** Seconds by the words of `per`. */
export const secondsPer: Readonly<Record<string, number>> = {
  hour: secondsAnHour,
  day: secondsADay,
  week: secondsAWeek,
};

export const per = (choices: readonly string[], says: string): Parameter => ({
  type: 'choice',
  default: 'day',
  choices,
  unit: '',
  says,
  source: 'assumed',
});
