/** Pacing of a voice robot (system S1): its lines dial one call after another until the day's attempts are used up. */
import { ringTimeoutParameter } from './ringTimeout.ts';
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import type { ParameterTable } from '../../../model/contracts/parameter.ts';
import { trunkParameters } from './dialingTimes.ts';
import { gapParameters, RobotLines } from './robotLines.ts';

const parameters: ParameterTable = {
  lines: {
    type: 'count',
    default: 2,
    minimum: 1,
    maximum: 10_000,
    unit: 'lines',
    says: 'lines that dial at the same time',
    source: 'assumed: the fewest that reach 3,000 calls in eleven hours',
  },
  attemptsPerDay: {
    type: 'count',
    default: 3000,
    minimum: 1,
    maximum: 1_000_000,
    unit: 'calls/day',
    says: 'attempts of all lines of one robot a day, at most; fewer when lines and time do not suffice',
    source: 'Economic Information Daily 2020-08-06, facts B1: over 3,000 a day and robot',
  },
  hours: {
    type: 'hours',
    default: [32_400, 72_000],
    unit: 's after midnight',
    says: 'time of day in which calls are begun',
    source: 'a vendor opens lines from 09:00 to 20:00 only, facts B1',
  },
  workdaysOnly: {
    type: 'boolean',
    default: false,
    unit: '',
    says: 'no calls on Saturdays and Sundays',
    source: 'assumed: a robot needs no weekend',
  },
  ...gapParameters,
  ringTimeoutSeconds: ringTimeoutParameter('the robot', 'assumed: above the 15 s of facts A3'),
  ...trunkParameters,
};

export const fixedPerDay: PacingPlugin = {
  family: 'pacing',
  id: 'fixed-per-day',
  version: 1,
  title: 'Voice robot: lines without staff, so many calls a day',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  parameters,
  create: (site, values) => new RobotLines(site, values),
};
