/** Lists of notices for rungs that hold more than a cache does. Hot path: kernel. */
import { regrownInt32 } from '../memory/regrow.ts';
import { CodeWord, noNotice } from './noticePool.ts';

/** A sheet is a cache line: where the list goes on, and fifteen notices. */
const sheetWords = 16;
const lastWord = sheetWords - 1;

/**
 * Entering a notice reads no record and mostly no memory that is far away, because there are few lists; a list is handed over as a chain
 * with one write into each record, and writes do not wait for each other as a walk along a chain would. A list is named by the place of
 * its newest entry, `noNotice` when it is empty.
 */
export class NoticeLists {
  /** Sheets by index from 1: nobody's list ends at place 0. */
  #words: Int32Array = new Int32Array(64 * sheetWords);
  #used = sheetWords;
  /** First word of a sheet that was handed over, the others behind it. */
  #firstFree: number = noNotice;

  /** Enters the notice into the list that ends at `place` and gives its new end. */
  add(place: number, notice: number): number {
    const isFull = place === noNotice || (place & lastWord) === lastWord;
    const next = (isFull ? this.#takeSheet(place) : place) + 1;
    this.#words[next] = notice;
    return next;
  }

  /** Empties the list that ends at `place` into a chain of records and gives its first notice. */
  chain(place: number, codes: Int32Array): number {
    const words = this.#words;
    let first: number = noNotice;
    let end = place;
    while (end !== noNotice) {
      const sheet = end & ~lastWord;
      for (let at = end; at > sheet; at--) {
        codes[(words[at] << CodeWord.shift) | CodeWord.next] = first;
        first = words[at];
      }
      end = words[sheet];
      words[sheet] = this.#firstFree;
      this.#firstFree = sheet;
    }
    return first;
  }

  /** Forgets all lists. */
  clear(): void {
    this.#used = sheetWords;
    this.#firstFree = noNotice;
  }

  /** First word of an empty sheet that goes on at `place`. */
  #takeSheet(place: number): number {
    let sheet = this.#firstFree;
    if (sheet === noNotice) {
      if (this.#used === this.#words.length) this.#grow();
      sheet = this.#used;
      this.#used += sheetWords;
    } else {
      this.#firstFree = this.#words[sheet];
    }
    this.#words[sheet] = place;
    return sheet;
  }

  #grow(): void {
    this.#words = regrownInt32(this.#words, this.#words.length * 2);
  }
}
