/**
 * Calls a callee: how often a number has called the same callee in this day or week. Hot path: detectors.
 *
 * At `alarmAt: 0.5` exactly `limitCalls` calls to one callee pass in a window.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { countAgainstLimit, windowOf } from '../countAgainstLimit.ts';
import { per, secondsPer } from '../sharedParameters.ts';

export const callsACallee: DetectorPlugin = countAgainstLimit({
  id: 'calls-a-callee',
  version: 1,
  title: 'Calls of a number to the same callee in the present day or week against a limit',
  cites: [],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    per: per(
      ['day', 'week'],
      'calendar window in which calls are counted; weeks are counted from the first day',
    ),
    limitCalls: {
      type: 'count',
      default: 3,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls of one number to one callee that a window lets pass',
      source: 'three in 24 hours, rules FL-FTSA and OK-OTSA',
      permissive: 'up',
    },
  },
  counted: { name: 'callsToCalleeInWindow', unit: 'calls' },
  limit: 'limitCalls',
  count: ({ tools, expectedNumbers }, values) => {
    const pairs = tools.pairCounter(expectedNumbers, secondsPer[String(values.per)]);
    return {
      before: (number, callee, second) => pairs.add(number, callee, second) - 1,
      now: (number, callee, second) => pairs.countOf(number, callee, second),
      bytes: () => pairs.bytes(),
      further: () => windowOf(pairs.windowSeconds),
    };
  },
});
