/** A detector of this program or of a third party's module as a judge: it answers at once. Hot path: replay. */
import { childKey, deriveHigh, deriveLow, keyOfText } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { KeyedStream, unitAt } from '../../../engine/random/stream.ts';
import type { Detector, DetectorPlugin, ReportCode } from '../../../model/contracts/detector.ts';
import { highestScore, isScore } from '../../../model/contracts/score.ts';
import type { Draw } from '../../../model/contracts/tools.ts';
import type { Judge, JudgePlan, JudgeSite } from './judge.ts';

class DetectorJudge implements Judge {
  readonly #detector: Detector;
  readonly #scores: Int32Array;
  readonly #needsRelease: boolean;
  readonly #needsReports: boolean;

  constructor(plugin: DetectorPlugin, detector: Detector, scores: Int32Array) {
    this.#detector = detector;
    this.#scores = scores;
    this.#needsRelease = plugin.needs.includes('release');
    this.#needsReports = plugin.needs.includes('reports');
  }

  attempt(slot: number, row: number): void {
    const score = this.#detector.judge(slot);
    if (!isScore(score)) throw new ScoreFault(score);
    this.#scores[row] = score;
  }

  release(slot: number): void {
    if (this.#needsRelease) this.#detector.afterRelease(slot);
  }

  report(about: number, kind: ReportCode, atSecond: number): void {
    if (this.#needsReports) this.#detector.afterReport(about, kind, atSecond);
  }

  settle(): void {}

  stateBytes(): number {
    return this.#detector.stateBytes();
  }

  close(): void {}
}

/** What a judge may not answer. */
class ScoreFault extends Error {
  constructor(score: unknown) {
    super(`judge returned ${String(score)}; expected an integer from 0 to ${highestScore}`);
    this.name = 'ScoreFault';
  }
}

/** A plan that asks this plug-in. */
export function detectorPlan(
  plugin: DetectorPlugin,
  of: Pick<JudgePlan, 'id' | 'use' | 'version' | 'place' | 'parameters' | 'alarmMillionths'>,
): JudgePlan {
  return {
    ...of,
    needs: plugin.needs,
    reads: plugin.reads,
    isDeterministic: true,
    isImmediate: true,
    open: (site: JudgeSite): Judge =>
      new DetectorJudge(plugin, plugin.create(site, of.parameters), site.scores),
  };
}

/** Coins of a detector in a recording: keyed by its place and id and by the call's place in the recording. */
export class ReplayDraw implements Draw {
  readonly #key: Key;
  readonly #callOfSlot: Int32Array;
  readonly #stream: KeyedStream = new KeyedStream();

  constructor(recording: Key, of: { readonly place: string; readonly id: string; callOfSlot: Int32Array }) {
    this.#key = childKey(recording, keyOfText(`detector/${of.place}/${of.id}`));
    this.#callOfSlot = of.callOfSlot;
  }

  unit(slot: number, index: number): number {
    return unitAt(this.#low(slot), this.#high(slot), index, coin);
  }

  stream(slot: number, index: number): KeyedStream {
    return this.#stream.seek(this.#low(slot), this.#high(slot), index, coin);
  }

  decision(ordinal: number): KeyedStream {
    return this.#stream.seek(this.#key.low, this.#key.high, ordinal, decision);
  }

  #low(slot: number): number {
    return deriveLow(this.#key.low, this.#key.high, this.#callOfSlot[slot], coin);
  }

  #high(slot: number): number {
    return deriveHigh(this.#key.low, this.#key.high, this.#callOfSlot[slot], coin);
  }
}

/** What a key is used for. */
const coin = 1;
const decision = 2;
