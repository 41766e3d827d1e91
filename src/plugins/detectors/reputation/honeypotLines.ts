/**
 * Honeypot lines: numbers out of service that were never given to anybody and still are called. Whoever calls several of them guesses
 * numbers. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed from the call on that follows `limitHits` calls to honeypots, faded. Which of the unallocated
 * numbers the network listens on is drawn once for each number.
 */
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type {
  Detector,
  DetectorPlugin,
  DetectorSite,
  Evidence,
  Registries,
} from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { Draw } from '../../../model/contracts/tools.ts';
import { FadingTallies } from '../fadingTallies.ts';
import { scoreAgainst } from '../scores.ts';
import { forgetDays, halfLifeDays } from '../sharedParameters.ts';
import { dayOf } from '../times.ts';

const isNot = 0;

class HoneypotLines implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #registries: Registries;
  readonly #draw: Draw;
  readonly #listeningShare: number;
  readonly #limitHits: number;
  readonly #hits: FadingTallies;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#registries = site.registries;
    this.#draw = site.draw;
    this.#listeningShare = Number(values.listeningShare);
    this.#limitHits = Number(values.limitHits);
    this.#hits = new FadingTallies(site.tools, site.expectedNumbers, {
      width: 1,
      halfLifeDays: Number(values.halfLifeDays),
      forgetDays: Number(values.forgetDays),
    });
  }

  /** Earlier hits against the limit; the present call is counted for the next one. */
  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.#attempt;
    const number = callingNumber[slot];
    if (number <= 0) return 0;
    const day = dayOf(timeMs[slot]);
    const before = this.#hits.at(this.#hits.rowOf(number, day), 0, day);
    if (this.#isHoneypot(calledNumber[slot])) this.#hits.add(this.#hits.rowFor(number, day), 0, 1);
    return scoreAgainst(before, this.#limitHits);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const day = dayOf(this.#attempt.timeMs[slot]);
    const row = this.#hits.rowOf(Math.max(0, this.#attempt.callingNumber[slot]), day);
    return [
      { name: 'honeypotHits', value: this.#hits.at(row, 0, day), unit: 'calls' },
      { name: 'limitHits', value: this.#limitHits, unit: 'calls' },
    ];
  }

  stateBytes(): number {
    return this.#hits.bytes();
  }

  #isHoneypot(called: number): boolean {
    return (
      called > 0 &&
      this.#registries.isAllocated(called) === isNot &&
      this.#draw.decision(called).nextUnit() < this.#listeningShare
    );
  }
}

export const honeypotLines: DetectorPlugin = {
  family: 'detector',
  id: 'honeypot-lines',
  version: 1,
  title: 'Calls of a number to lines that belong to nobody, against a limit',
  cites: [
    'S. Prasad et al., Who’s calling? Characterizing robocalls through audio and metadata analysis, USENIX Security 2020',
    'P. Gupta et al., Phoneypot: data-driven understanding of telephony threats, NDSS 2015',
  ],
  needs: ['registry:allocation'],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    listeningShare: {
      type: 'share',
      default: 0.1,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of the numbers out of service on which the network listens',
      source: 'assumed',
      permissive: 'down',
    },
    limitHits: {
      type: 'number',
      default: 3,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls to honeypots at which the score is one half',
      source: 'assumed',
      permissive: 'up',
    },
    halfLifeDays: halfLifeDays(7, 'days in which a call counts half'),
    forgetDays: forgetDays(60, 'days without such a call after which a number is forgotten'),
  },
  create: (site, values) => new HoneypotLines(site, values),
};
