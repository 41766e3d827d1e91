/** Parameters of the clock of a world. */
import type { ParameterTable } from '../contracts/parameter.ts';

/** Together with the longest pre-history within the 2,485 days after which tenths of a second, in which lines are held, fill 31 bits. */
const mostDays = 2100;

export const clockParameters: ParameterTable = {
  days: {
    type: 'count',
    default: 7,
    minimum: 1,
    maximum: mostDays,
    unit: 'd',
    says: 'days that are measured',
    source: 'assumed',
  },
  preHistory: {
    type: 'seconds',
    default: 2_419_200,
    minimum: 0,
    maximum: 31_536_000,
    unit: 's',
    says: 'time before the first day in which labels and trust form, whole days',
    source: 'assumed: at least 28 days',
  },
  utcOffset: {
    type: 'seconds',
    default: 28_800,
    minimum: -43_200,
    maximum: 50_400,
    unit: 's',
    says: 'local time minus universal time, for whoever reads: all times are local, and no call hangs on it',
    source: 'assumed',
  },
};
