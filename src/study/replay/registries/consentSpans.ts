/** When the consents of one callee to the calls of one caller hold. */

export interface ConsentSpan {
  readonly fromMs: number;
  /** The last moment at which it holds, no earlier than `fromMs`. */
  readonly untilMs: number;
}

/** Any number of spans, which may overlap: a question takes no longer for those that are over. */
export class ConsentSpans {
  readonly #added: ConsentSpan[] = [];
  /** Apart from each other and in order of time; null where one was added since. */
  #apart: readonly ConsentSpan[] | null = null;

  add(span: ConsentSpan): void {
    this.#added.push(span);
    this.#apart = null;
  }

  hold(atMs: number): boolean {
    const apart = (this.#apart ??= joined(this.#added));
    let low = 0;
    let high = apart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (apart[middle].untilMs < atMs) low = middle + 1;
      else high = middle;
    }
    return low < apart.length && apart[low].fromMs <= atMs;
  }
}

function joined(spans: readonly ConsentSpan[]): readonly ConsentSpan[] {
  const apart: ConsentSpan[] = [];
  for (const span of spans.toSorted(byBeginning)) {
    const last = apart.at(-1);
    if (last === undefined || span.fromMs > last.untilMs) apart.push(span);
    else if (span.untilMs > last.untilMs)
      apart[apart.length - 1] = { fromMs: last.fromMs, untilMs: span.untilMs };
  }
  return apart;
}

/** Also of two that have no beginning. */
const byBeginning = (one: ConsentSpan, other: ConsentSpan): number =>
  one.fromMs < other.fromMs ? -1 : one.fromMs > other.fromMs ? 1 : 0;
