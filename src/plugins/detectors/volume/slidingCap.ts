/**
 * Sliding cap: how many calls a number has made in the last so many seconds, wherever they lie in the day. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number makes `limitCalls` calls within the window, and the next one is an alarm.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { countAgainstLimit, windowOf } from '../countAgainstLimit.ts';

export const slidingCap: DetectorPlugin = countAgainstLimit({
  id: 'sliding-cap',
  version: 1,
  title: 'Calls of a number in the last so many seconds against a limit',
  cites: [],
  reads: ['callingNumber'],
  parameters: {
    windowSeconds: {
      type: 'seconds',
      default: 3600,
      minimum: 1,
      maximum: 2_592_000,
      unit: 's',
      says: 'length of the window that ends with the call',
      source: 'the hour of the carriers’ risk control, rules CN-OPER-FREQ',
    },
    limitCalls: {
      type: 'count',
      default: 20,
      minimum: 1,
      maximum: 1_000_000_000,
      unit: 'calls',
      says: 'calls of one number that pass within a window',
      source: '20 calls an hour raise an alert, facts B3 and rules CN-OPER-FREQ',
      permissive: 'up',
    },
    steps: {
      type: 'count',
      default: 12,
      minimum: 1,
      maximum: 1440,
      unit: 'steps',
      says: 'equal steps by which the window slides: it holds the present step and the whole ones before it',
      source: 'assumed',
    },
  },
  counted: { name: 'callsInWindow', unit: 'calls' },
  limit: 'limitCalls',
  count: ({ tools, expectedNumbers }, values) => {
    const counter = tools.slidingCounter(expectedNumbers, Number(values.windowSeconds), Number(values.steps));
    return {
      before: (number, _, second) => counter.add(number, second) - 1,
      now: (number, _, second) => counter.countOf(number, second),
      bytes: () => counter.bytes(),
      further: () => windowOf(counter.windowSeconds),
    };
  },
});
