/**
 * Finds out that a thread hangs. Its signs of life may be rare where somebody's part is slow, so the call in hand, which it leaves in shared
 * memory, counts as one too: a thread hangs when it says nothing and stays with the same call.
 */

/** A module without a sign of life for so long hangs, unless it is asked otherwise. Ten thousand calls take a detector no second. */
export const hangSeconds = 30;

/** A call that changes is seen at the next look, so a hang is told at most this share of its time too late. */
const looksBeforeHang = 6;

export interface WatchedThread {
  /** Names the call in hand; only that it changes matters. */
  readonly inHand: () => string;
  readonly hung: (afterMs: number) => void;
}

export class HangWatch {
  readonly #thread: WatchedThread;
  readonly #hangMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(hangSeconds: number, thread: WatchedThread) {
    this.#thread = thread;
    this.#hangMs = hangSeconds * 1000;
  }

  /** There was a sign of life; the next one is due within the time after which a thread hangs, or a longer one. */
  expectSign(withinMs: number = this.#hangMs): void {
    this.stop();
    this.#look(this.#thread.inHand(), { looks: looksBeforeHang, withinMs });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(before: string, { looks, withinMs }: { readonly looks: number; readonly withinMs: number }): void {
    this.#timer = setTimeout(() => {
      if (this.#thread.inHand() !== before) this.expectSign(withinMs);
      else if (looks > 1) this.#look(before, { looks: looks - 1, withinMs });
      else this.#thread.hung(withinMs);
    }, withinMs / looksBeforeHang);
  }
}
