/** Makes a stranger's text safe to print: no control characters, no changes of writing direction. */

// eslint-disable-next-line no-control-regex -- these are what is to be found
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const loneSurrogate = /\p{Surrogate}/gu;

/** The same number of UTF-16 units; whatever would move the cursor or hide text becomes the replacement character. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(unprintable, '\ufffd').replace(loneSurrogate, '\ufffd');
}

/** At most `longest` characters, with an ellipsis where something is left out. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text.slice(0, 2 * longest));
  return characters.length <= longest && text.length <= 2 * longest
    ? text
    : `${characters.slice(0, longest - 1).join('')}…`;
}

// eslint-disable-next-line no-control-regex -- the colours of `styleText` that the program uses
const ownColours = /(\u001b\[(?:1|2|22|31|32|33|36|39)m|\n)/;

/** Of a page of lines that may be coloured: the same, with everything else made printable. */
export const printablePage = (text: string): string =>
  text
    .split(ownColours)
    .map((piece, place) => (place % 2 === 1 ? piece : printable(piece)))
    .join('');
