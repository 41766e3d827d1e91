/** Holds the calls of one arm against the sample of a baseline, while they are played: which were decided otherwise. */
import { finalStates, Verdict, verdicts as verdictNames } from '../../model/calls/callCodes.ts';
import type { TraceBatch, TraceSink } from '../../model/traces/traceBatch.ts';
import type { TraceNames } from '../traces/form/traceNames.ts';
import { keyText, SamplePlaces } from './verdictSample.ts';
import type { VerdictSample } from './verdictSample.ts';

/** A call of the sample that was decided otherwise. */
export interface ChangedVerdict {
  readonly key: string;
  readonly arm: string;
  readonly class: string;
  readonly isWanted: boolean;
  readonly before: string;
  readonly now: string;
  readonly scoreMillionths: number;
  readonly finalState: string;
  /** What tells most comes first: see `tellingness`. */
  readonly weight: number;
}

/** So many are kept of an arm. */
const mostKept = 50;

export class VerdictComparer implements TraceSink {
  readonly #names: TraceNames;
  readonly #places: SamplePlaces;
  readonly #arm: string;
  readonly #below: number;
  readonly #before: ReadonlyMap<string, number>;
  #changed: ChangedVerdict[] = [];

  constructor(names: TraceNames, { arm, below, calls }: VerdictSample) {
    this.#names = names;
    this.#places = new SamplePlaces(names.callers);
    this.#arm = arm;
    this.#below = below;
    this.#before = new Map(
      calls.map((text): [string, number] => {
        const at = text.lastIndexOf(':');
        return [text.slice(0, at), Number(text.slice(at + 1))];
      }),
    );
  }

  write(batch: TraceBatch): void {
    const verdicts = batch.int32('verdict');
    for (let row = 0; row < batch.length; row++) {
      if (this.#places.of(batch, row) >= this.#below) continue;
      const key = keyText(this.#names.callers, batch, row);
      const before = this.#before.get(key) ?? Verdict.allow;
      if (before !== verdicts[row]) this.#changed.push(this.#changedAt(batch, row, { key, before }));
    }
    if (this.#changed.length > 4 * mostKept) this.#prune();
  }

  /** The most telling ones, most telling first. */
  changed(): readonly ChangedVerdict[] {
    this.#prune();
    return this.#changed;
  }

  #prune(): void {
    this.#changed = mostTelling(this.#changed).slice(0, mostKept);
  }

  #changedAt(batch: TraceBatch, row: number, of: { key: string; before: number }): ChangedVerdict {
    const now = batch.int32('verdict')[row];
    const score = batch.int32('score_millionths')[row];
    const isWanted = batch.int32('truth_is_wanted')[row] === 1;
    const finalState = finalStates[batch.int32('truth_final_state')[row]];
    const weight = tellingness({ before: of.before, now, score, isWanted, finalState });
    return {
      key: of.key,
      arm: this.#arm,
      class: this.#names.classes[batch.int32('truth_caller_class')[row]],
      isWanted,
      before: verdictNames[of.before] ?? 'allow',
      now: verdictNames[now],
      scoreMillionths: score,
      finalState,
      weight,
    };
  }
}

interface Change {
  readonly before: number;
  readonly now: number;
  readonly score: number;
  readonly isWanted: boolean;
  readonly finalState: string;
}

/**
 * A change for the worse (a wanted call treated more severely, an unwanted one less) tells more than one for the better; then one that a person
 * felt (an unwanted call that was answered); then the greater step between verdicts; then the surer score.
 */
function tellingness({ before, now, score, isWanted, finalState }: Change): number {
  const step = now - before;
  const isWorse = isWanted ? step > 0 : step < 0;
  const isFelt = isWanted ? now === Verdict.reject : finalState === 'answered';
  const sureness = step > 0 ? score / 1e6 : 1 - score / 1e6;
  return (isWorse ? 100 : 0) + (isFelt ? 10 : 0) + Math.abs(step) + sureness;
}

/** By weight, then by key. */
export function mostTelling(changed: readonly ChangedVerdict[]): ChangedVerdict[] {
  return changed.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}
