/**
 * Reads the text of a call's key, `caller-id.entity.intent.attempt`; the caller's id may have dots of its own. Its numbers have no leading zeros: two
 * texts are two calls. Hot path: traces.
 */

const dot = 46;
const zero = 48;
/** Digits of the largest number of a key. */
const mostDigits = 10;

export class KeyText {
  caller = '';
  /** Entity, intent, attempt: each of at most ten digits. */
  readonly numbers: Float64Array = new Float64Array(3);

  /** False where the text is no key; then what was read is not to be used. */
  read(text: string): boolean {
    let end = text.length;
    for (let part = this.numbers.length - 1; part >= 0; part--) {
      end = this.#readNumber(text, end, part);
      if (end < 1) return false;
    }
    this.caller = text.slice(0, end);
    return true;
  }

  /** Reads the digits that end there, and the dot before them; where the rest ends, or −1. */
  #readNumber(text: string, end: number, part: number): number {
    let value = 0;
    let scale = 1;
    let at = end;
    for (; at > 0; at--) {
      const digit = text.charCodeAt(at - 1) - zero;
      if (digit < 0 || digit > 9) break;
      value += digit * scale;
      scale *= 10;
    }
    const isPadded = end - at > 1 && text.charCodeAt(at) === zero;
    const isNumber =
      at < end && end - at <= mostDigits && !isPadded && at > 0 && text.charCodeAt(at - 1) === dot;
    this.numbers[part] = value;
    return isNumber ? at - 1 : -1;
  }
}
