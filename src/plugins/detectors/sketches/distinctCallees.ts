/**
 * Distinct callees: how many different numbers a number has called in this hour or day, estimated in a few bytes by HyperLogLog. Hot path:
 * detectors.
 *
 * The twin of `unique-callees`, which counts them exactly and remembers every pair.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { countAgainstLimit } from '../countAgainstLimit.ts';
import { per, secondsPer } from '../sharedParameters.ts';

export const distinctCallees: DetectorPlugin = countAgainstLimit({
  id: 'distinct-callees',
  version: 1,
  title: 'Different callees of a number in the present hour or day against a limit, estimated',
  cites: [
    'P. Flajolet, É. Fusy, O. Gandouet, F. Meunier, HyperLogLog: the analysis of a near-optimal cardinality estimation algorithm, AofA 2007',
  ],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    per: per(['hour', 'day'], 'calendar window in which callees are counted; days begin at local midnight'),
    limitCallees: {
      type: 'count',
      default: 80,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'callees',
      says: 'different callees of one number at which the score is one half',
      source: '80 unknown callees in 24 hours, rules CN-OPER-FREQ and facts B3',
      permissive: 'up',
    },
    registerBits: {
      type: 'count',
      default: 6,
      minimum: 4,
      maximum: 12,
      unit: 'bits',
      says: 'each number has 2 to this power of registers; the relative error is 1.04 ÷ their root',
      source: 'assumed',
    },
  },
  counted: { name: 'calleesEstimated', unit: 'callees' },
  limit: 'limitCallees',
  count: ({ tools, expectedNumbers }, values) => {
    const counter = tools.distinctCounter(
      expectedNumbers,
      secondsPer[String(values.per)],
      Number(values.registerBits),
    );
    return {
      before: (number, callee, second) => {
        const before = counter.countOf(number, second);
        counter.add(number, callee, second);
        return before;
      },
      now: (number, _, second) => counter.countOf(number, second),
      bytes: () => counter.bytes(),
      further: () => [],
    };
  },
});
