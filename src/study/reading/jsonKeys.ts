/** Keys of a text that is known to be JSON: strings with a colon behind them. Jumps from quote to quote, as most of a long file is numbers and blanks. */

const backslash = 92;
const colon = 58;
const space = 32;

/** How many there are, those that stand twice in a map twice. */
export function keysIn(text: string): number {
  let keys = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = closingQuote(text, at) + 1;
    while (text.charCodeAt(at) <= space) at++;
    if (text.charCodeAt(at) === colon) keys++;
  }
  return keys;
}

/** How often a character stands in the text, within strings too; a third of the time of looking at each. */
export function countIn(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** Where the string ends whose opening quote stands at `opening`. */
export function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

/** An odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) first--;
  return (at - first) % 2 === 1;
}
