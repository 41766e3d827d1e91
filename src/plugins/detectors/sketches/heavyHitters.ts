/**
 * Heavy hitters: the volume cap of a day or an hour in memory that does not grow with the numbers seen, by a count-min sketch. Hot path: detectors.
 *
 * Counts are never too small, so it alarms at every call at which `volume-cap` does; now and then, when numbers share all their cells, earlier.
 */
import type { CountMin } from '../../../engine/tables/countMin.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { per, secondsPer } from '../sharedParameters.ts';
import { secondOf } from '../times.ts';

class HeavyHitters implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly sketch: CountMin;
  private readonly limitCalls: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.attempt = site.attempt;
    this.limitCalls = Number(values.limitCalls);
    this.sketch = site.tools.countMin({
      windowSeconds: secondsPer[String(values.per)],
      widthBits: Number(values.widthBits),
      depth: Number(values.depth),
    });
  }

  judge(slot: number): number {
    const number = this.attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const earlier = this.sketch.add(number, secondOf(this.attempt.timeMs[slot])) - 1;
    return scoreAgainst(earlier, this.limitCalls);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const number = this.attempt.callingNumber[slot];
    const second = secondOf(this.attempt.timeMs[slot]);
    return [
      {
        name: 'callsAtMost',
        value: number <= 0 ? 0 : this.sketch.countOf(number, second),
        unit: 'calls',
      },
      { name: 'limitCalls', value: this.limitCalls, unit: 'calls' },
      { name: 'callsOfAllInWindow', value: this.sketch.total, unit: 'calls' },
    ];
  }

  stateBytes(): number {
    return this.sketch.bytes();
  }
}

export const heavyHitters: DetectorPlugin = {
  family: 'detector',
  id: 'heavy-hitters',
  version: 1,
  title: 'Calls of a number in the present hour or day against a limit, counted in fixed memory',
  cites: [
    'G. Cormode, S. Muthukrishnan, An improved data stream summary: the count-min sketch and its applications, Journal of Algorithms 55(1), 2005',
    'C. Estan, G. Varghese, New directions in traffic measurement and accounting, SIGCOMM 2002',
  ],
  needs: [],
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
  create: (site, values) => new HeavyHitters(site, values),
};
