/** Texts of decimal digits. Hot path: traces. */

const zero = 48;

/** Whether there are only digits from a place on, one at least and so many at most. */
export function areDigits(text: string, from: number, most: number): boolean {
  const count = text.length - from;
  if (count < 1 || count > most) return false;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
