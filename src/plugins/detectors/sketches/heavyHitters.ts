/**
 * Heavy hitters: the volume cap of a day or an hour in memory that does not grow with the numbers seen, by a count-min sketch. Hot path: detectors.
 *
 * Counts are never too small, so it alarms at every call at which `volume-cap` does; now and then, when numbers share all their cells, earlier.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { countAgainstLimit } from '../countAgainstLimit.ts';
import { per, secondsPer } from '../sharedParameters.ts';

export const heavyHitters: DetectorPlugin = countAgainstLimit({
  id: 'heavy-hitters',
  version: 1,
  title: 'Calls of a number in the present hour or day against a limit, counted in fixed memory',
  cites: [
    'G. Cormode, S. Muthukrishnan, An improved data stream summary: the count-min sketch and its applications, Journal of Algorithms 55(1), 2005',
    'C. Estan, G. Varghese, New directions in traffic measurement and accounting, SIGCOMM 2002',
  ],
  reads: ['callingNumber'],
  parameters: {
    per: per(['hour', 'day'], 'calendar window in which calls are counted; days begin at local midnight'),
    limitCalls: {
      type: 'count',
      default: 200,
      minimum: 1,
      maximum: 1_000_000_000,
      unit: 'calls',
      says: 'calls of one number that pass in a window',
      source: 'dialers’ folklore of 200 a day, facts B3',
      permissive: 'up',
    },
    widthBits: {
      type: 'count',
      default: 16,
      minimum: 4,
      maximum: 24,
      unit: 'bits',
      says: 'each row of the sketch has 2 to this power of cells',
      source: 'assumed',
    },
    depth: {
      type: 'count',
      default: 4,
      minimum: 1,
      maximum: 8,
      unit: 'rows',
      says: 'rows of the sketch: a count is wrong by much only when it is wrong in all of them',
      source: 'assumed',
    },
  },
  counted: { name: 'callsAtMost', unit: 'calls' },
  limit: 'limitCalls',
  count: ({ tools }, values) => {
    const sketch = tools.countMin({
      windowSeconds: secondsPer[String(values.per)],
      widthBits: Number(values.widthBits),
      depth: Number(values.depth),
    });
    return {
      before: (number, _, second) => sketch.add(number, second) - 1,
      now: (number, _, second) => sketch.countOf(number, second),
      bytes: () => sketch.bytes(),
      further: () => [{ name: 'callsOfAllInWindow', value: sketch.total, unit: 'calls' }],
    };
  },
});
