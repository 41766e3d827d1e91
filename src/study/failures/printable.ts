/** Makes a stranger's text safe to print: no control characters, no changes of writing direction, nothing that nobody sees. */

// What no reader sees, by which two names that look alike may differ; a pictogram takes a selector of its form.
const invisible =
  /(?:(?!\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f])/u;
// eslint-disable-next-line no-control-regex -- these are what is to be found
const moving = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Surrogate}]/u;
const unprintable = new RegExp(`${moving.source}|${invisible.source}`, 'gu');

/** The same number of UTF-16 units; each of whatever would move the cursor or hide text becomes the replacement character. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(unprintable, ({ length }) => '\ufffd'.repeat(length));
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

/** Of JSON, which may be printed on a terminal too: the same value, with what is not printable in its strings escaped. */
export const printableJson = (text: string): string =>
  text.replace(unprintable, (found) => (found === '\n' ? found : escapedUnits(found)));

const escapedUnits = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
