/** Tells of notices before they are taken, so that what they need can be brought near. Hot path: kernel. */
import { CodeWord, deadKind, noNotice } from './noticePool.ts';
import type { Rung } from './rung.ts';

/** Chains that are walked side by side: a walk waits for one notice after the other, eight walks wait together. */
const sideBySide = 8;

/** Hears of notices that are pending, some at a time and in no order. */
export interface ApproachListener {
  hear(kind: number, subject: number): void;
  /** These are all that are told now. */
  end(): void;
}

/** Walks the chains of the next buckets of a rung. */
export class Approach {
  readonly #chains: Int32Array = new Int32Array(sideBySide);
  readonly #listener: ApproachListener;

  constructor(listener: ApproachListener) {
    this.#listener = listener;
  }

  /** Tells of the notices in the next buckets unless that was done when an earlier one was opened. */
  tell(rung: Rung, codes: Int32Array): void {
    if (!rung.isUnseenNext()) return;
    const chains = this.#chains;
    const listener = this.#listener;
    let walking = rung.chainsAhead(chains);
    while (walking > 0) {
      let further = 0;
      for (let i = 0; i < walking; i++) {
        const code = chains[i] << CodeWord.shift;
        const kind = codes[code | CodeWord.kind];
        if (kind !== deadKind) listener.hear(kind, codes[code | CodeWord.subject]);
        const next = codes[code | CodeWord.next];
        if (next !== noNotice) chains[further++] = next;
      }
      walking = further;
    }
    listener.end();
  }
}
