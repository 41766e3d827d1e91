/**
 * Whether a text that may be JSON can be parsed at all: the engine keeps trying for minutes and then ends the program where one map has some
 * million keys, or there are so many maps and lists that they fill the memory.
 */
import { closingQuote, countIn } from './jsonKeys.ts';

/** Shorter texts hold too little to fill the memory. */
const harmlessLength = 1 << 24;

/** In one map or list: as many as a model may have nodes. */
const mostItems = 2_000_000;

/** Results of as many bytes as the engine reads have 42 million, counted so (18 characters a value, 14 values a map or list). */
const mostWeight = 48_000_000;

/** A map or list takes the memory of so many numbers. */
const weightOfLevel = 8;

const [quote, comma] = [34, 44];
const [openList, closeList, openMap, closeMap] = [91, 93, 123, 125];

/** What it has too much of, in words; null where it can be parsed. */
export const tooMuchIn = (text: string): string | null => (isHarmless(text) ? null : countedIn(text));

/** Also where all marks together, those within strings too, are no more than one map may have: so it is with results of some 16 MB, and jumps from mark to mark are cheap. */
function isHarmless(text: string): boolean {
  if (text.length <= harmlessLength) return true;
  const commas = countIn(text, ',');
  if (commas >= mostItems) return false;
  const levels = countIn(text, '{') + countIn(text, '[');
  return commas + weightOfLevel * levels <= mostWeight;
}

/** Goes by commas and brackets outside strings, up to the first string that does not end. */
function countedIn(text: string): string | null {
  const outer: number[] = [];
  let [items, weight] = [1, 0];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark === quote) {
      at = closingQuote(text, at);
      if (at < 0) return null;
    } else if (mark === comma) {
      weight++;
      if (++items > mostItems) return `a map or list of more than ${mostItems} items`;
    } else if (mark === openMap || mark === openList) {
      weight += weightOfLevel;
      outer.push(items);
      items = 1;
    } else if (mark === closeMap || mark === closeList) items = outer.pop() ?? 1;
    if (weight > mostWeight) return 'more values than the memory may hold';
  }
  return null;
}
