/** Parameters of every dialer that works in office hours: its lines, when it dials and how long it lets ring. */
import { ringTimeoutParameter } from './ringTimeout.ts';
import type { ParameterTable } from '../../../model/contracts/parameter.ts';

export const lineParameters: ParameterTable = {
  lines: {
    type: 'count',
    default: 40,
    minimum: 1,
    maximum: 10_000,
    unit: 'lines',
    says: 'lines, those in conversation included',
    source: 'assumed: four an agent, so that the lines are no limit',
  },
  hours: {
    type: 'hours',
    default: [32_400, 64_800],
    unit: 's after midnight',
    says: 'time of day in which calls are begun',
    source: 'assumed: office hours 09:00 to 18:00',
  },
  pause: {
    type: 'hours',
    default: [43_200, 46_800],
    minimum: 0,
    unit: 's after midnight',
    says: 'break of all agents; none when both times are the same',
    source: 'assumed: 12:00 to 13:00',
  },
  workdaysOnly: {
    type: 'boolean',
    default: true,
    unit: '',
    says: 'no calls on Saturdays and Sundays',
    source: 'assumed',
  },
  ringTimeoutSeconds: ringTimeoutParameter('the dialer', 'assumed: above the 15 s of rule US-ABANDON-TSR'),
};
