/**
 * Unique callees: how many different numbers a number has called in this hour or day, counted exactly. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number reaches `limitCallees` different callees, and every call after that is an alarm.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { countAgainstLimit, windowOf } from '../countAgainstLimit.ts';
import { per, secondsPer } from '../sharedParameters.ts';

export const uniqueCallees: DetectorPlugin = countAgainstLimit({
  id: 'unique-callees',
  version: 1,
  title: 'Different callees of a number in the present hour or day against a limit',
  cites: [],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    per: per(['hour', 'day'], 'calendar window in which callees are counted; days begin at local midnight'),
    limitCallees: {
      type: 'count',
      default: 80,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'callees',
      says: 'different callees of one number that a window lets pass',
      source: '80 unknown callees in 24 hours, rules CN-OPER-FREQ and facts B3',
      permissive: 'up',
    },
  },
  counted: { name: 'calleesInWindow', unit: 'callees' },
  limit: 'limitCallees',
  count: ({ tools, expectedNumbers }, values) => {
    const windowSeconds = secondsPer[String(values.per)];
    const pairs = tools.pairCounter(expectedNumbers, windowSeconds);
    const callees = tools.windowCounter(expectedNumbers, windowSeconds);
    return {
      before: (number, callee, second) =>
        pairs.add(number, callee, second) === 1
          ? callees.add(number, second) - 1
          : callees.countOf(number, second),
      now: (number, _, second) => callees.countOf(number, second),
      bytes: () => pairs.bytes() + callees.bytes(),
      further: () => windowOf(windowSeconds),
    };
  },
});
