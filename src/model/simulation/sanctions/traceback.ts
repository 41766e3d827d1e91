/**
 * Traceback: after an alarm the carrier of the site asks the carrier that handed the call in, and so on, hop by hop, up to the one whose
 * customer made it. All that happens on the way hangs on the call alone, so when it ends is known when it begins. Hot path: replication.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { drawExponential } from '../../../engine/random/exponential.ts';
import { KeyedStream, unitAt } from '../../../engine/random/stream.ts';
import type { Float64Column } from '../../../engine/tables/column.ts';
import { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ParameterValues } from '../../contracts/parameter.ts';
import type { CarrierMap } from '../../network/carrierGraph.ts';
import type { CarrierSettings } from '../../world/world.ts';
import type { CallInHand } from '../call/callInHand.ts';
import { DrawPurpose } from '../call/drawPurpose.ts';

/** How a traceback ends. */
export interface TracebackEnd {
  /** From the alarm, seconds. */
  seconds: number;
  /** Carriers that answered. */
  hops: number;
  /** The customer is known; else `carrier` did not answer. */
  isReached: boolean;
  carrier: number;
}

export interface Traceback {
  readonly terms: TracebackTerms;
  /** Begins one for the call in hand unless there is one already or today’s are used up; its end is written to `out`. */
  begin(call: CallInHand, carrier: number, out: TracebackEnd): boolean;
}

/** What follows at the end. */
export interface TracebackTerms {
  readonly durationSeconds: number;
  readonly cutShare: number;
  readonly wronglyCutShare: number;
  readonly isUpstreamBlocked: boolean;
  readonly appealShare: number;
  readonly correctionSeconds: number;
}

const nothing: TracebackTerms = {
  durationSeconds: 0,
  cutShare: 0,
  wronglyCutShare: 0,
  isUpstreamBlocked: false,
  appealShare: 0,
  correctionSeconds: 0,
};

/** For sites that trace nothing back. */
export const noTraceback: Traceback = { terms: nothing, begin: () => false };

export class HopByHopTraceback implements Traceback {
  readonly terms: TracebackTerms;
  readonly #map: CarrierMap;
  readonly #answersShare: Float64Array;
  readonly #answerSeconds: Float64Array;
  readonly #deadlineSeconds: number;
  readonly #perDay: number;
  readonly #stream: KeyedStream = new KeyedStream();
  /** Numbers that are being or were traced, and until when nobody asks about them again. */
  readonly #numbers: NumberTable = new NumberTable(64);
  readonly #untilSecond: Float64Column = this.#numbers.float64Column();
  #day = -1;
  #begunToday = 0;

  /** `carriers`: settings by ordinal. */
  constructor(map: CarrierMap, carriers: readonly (CarrierSettings | undefined)[], values: ParameterValues) {
    this.#map = map;
    this.#answersShare = Float64Array.from(carriers, (one) => Number(one?.parameters.answersTraceback));
    this.#answerSeconds = Float64Array.from(carriers, (one) => Number(one?.parameters.tracebackDelay));
    this.#deadlineSeconds = Number(values.deadline);
    this.#perDay = Number(values.perDay);
    this.terms = {
      durationSeconds: Number(values.duration),
      cutShare: Number(values.cutShare),
      wronglyCutShare: Number(values.wronglyCutShare),
      isUpstreamBlocked: values.blocksNonResponders === true,
      appealShare: Number(values.appealShare),
      correctionSeconds: Number(values.correction),
    };
  }

  begin(call: CallInHand, carrier: number, out: TracebackEnd): boolean {
    const day = Math.floor(call.startSecond / secondsADay);
    if (day !== this.#day) {
      this.#day = day;
      this.#begunToday = 0;
    }
    if (this.#begunToday >= this.#perDay) return false;
    const row = this.#numbers.rowOrAdd(call.callingNumber);
    if (call.startSecond < this.#untilSecond.at(row)) return false;
    this.#begunToday += 1;
    this.#ask(call, carrier, out);
    this.#untilSecond.set(row, call.startSecond + out.seconds + this.terms.durationSeconds);
    return true;
  }

  /** Each carrier before the one that asks, from the nearest to the first. */
  #ask(call: CallInHand, carrier: number, out: TracebackEnd): void {
    const { paths } = this.#map;
    out.seconds = 0;
    out.hops = 0;
    out.isReached = true;
    out.carrier = Math.floor(call.path / paths.carriers) % paths.carriers;
    for (let position = this.#positionOf(call.path, carrier) - 1; position >= 0; position--) {
      const asked = this.#carrierAt(call.path, position);
      const seconds = this.#secondsToAnswer(call, { asked, position });
      if (seconds > this.#deadlineSeconds) {
        out.seconds += this.#deadlineSeconds;
        out.isReached = false;
        out.carrier = asked;
        return;
      }
      out.seconds += seconds;
      out.hops += 1;
    }
  }

  /** Infinity when the carrier never answers. */
  #secondsToAnswer({ keyLow, keyHigh }: CallInHand, at: { asked: number; position: number }): number {
    const unit = unitAt(keyLow, keyHigh, at.position, DrawPurpose.tracebackAnswer);
    if (unit >= this.#answersShare[at.asked]) return Infinity;
    const stream = this.#stream.seek(keyLow, keyHigh, at.position, DrawPurpose.tracebackDelay);
    return drawExponential(stream) * this.#answerSeconds[at.asked];
  }

  /** Place of a carrier on a path, 0 where the call came in; of a handset that of its carrier, the last. */
  #positionOf(path: number, carrier: number): number {
    const { first } = this.#map.paths;
    const hops = first[path + 1] - first[path];
    for (let position = 0; position < hops; position++)
      if (this.#carrierAt(path, position) === carrier) return position;
    return hops;
  }

  #carrierAt(path: number, position: number): number {
    const { first, hops, carriers } = this.#map.paths;
    return position === 0 ? Math.floor(path / carriers) % carriers : hops[first[path] + position - 1];
  }
}
