/** How lines are laid out that the parser cannot read: what it says of them is about its grammar, and here is what a writer got wrong. */
import type { YAMLError } from 'yaml';
import type { YamlProblem } from './yamlPlace.ts';

/** Blanks of web pages and of word processors, which YAML takes for letters. */
const oddBlank = String.raw`[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]`;
const inIndentation = new RegExp(String.raw`^[ \t]*(?=${oddBlank})`);
const behindColon = new RegExp(String.raw`^[ \t]*[^\s:]+:(?=${oddBlank})`);

/** A key, its colon or the wide one of East Asian keyboards, and what follows. */
const keyAndRest = /^([^\s:："'{[]+)[:：]\s*(\S.*)?$/;

interface Line {
  readonly start: number;
  readonly text: string;
}

/** What is wrong with the layout where the parser complains; null where the complaint is about something else. `others`: all complaints. */
export function layoutFault(
  error: YAMLError,
  text: string,
  others: readonly YAMLError[],
): YamlProblem | null {
  const line = lineAt(text, error.pos[0]);
  const blank = oddBlankIn(line);
  if (blank !== null) return blank;
  if (error.code === 'BAD_INDENT') return indentationFault(contentFrom(line, text), text);
  if (isMapBelow(error, others)) return tooFarIn(line, text);
  return isKeyAlone(error) ? keyFault(line, error.pos[0]) : null;
}

const isKeyAlone = ({ message }: YAMLError): boolean => /^Implicit (?:map )?keys? need/.test(message);

/** Both complaints are about the one place. */
function isMapBelow({ pos: [at] }: YAMLError, others: readonly YAMLError[]): boolean {
  const here = others.filter(({ pos }) => pos[0] === at);
  return here.some(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY') && here.some(isKeyAlone);
}

/** The same of a key that could be read: it would be unknown without anybody seeing why. */
export const beginsOddly = (key: string): boolean => new RegExp(`^${oddBlank}`).test(key);

export const oddBlankWording = (character: string): Pick<YamlProblem, 'found' | 'expected' | 'hint'> => ({
  found: `a blank that is no space (U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`,
  expected: 'ordinary spaces',
  hint: 'it comes from a web page or a word processor: type it anew',
});

function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '') };
}

const isContent = ({ text }: Line): boolean => !/^\s*(?:#.*)?$/.test(text);

/** The line, or the first below it that is neither blank nor a comment. */
function contentFrom(line: Line, text: string): Line {
  let at = line;
  while (!isContent(at)) {
    const end = text.indexOf('\n', at.start);
    if (end < 0) return line;
    at = lineAt(text, end + 1);
  }
  return at;
}

function oddBlankIn({ start, text }: Line): YamlProblem | null {
  const before = inIndentation.exec(text)?.[0] ?? behindColon.exec(text)?.[0];
  if (before === undefined) return null;
  const at = start + before.length;
  return { start: at, end: at + 1, ...oddBlankWording(text.charAt(before.length)) };
}

const columnOf = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;

function indentationFault(line: Line, text: string): YamlProblem | null {
  const column = columnOf(line.text);
  const above = columnsAbove(text.slice(0, line.start));
  const further = above.findLast((one) => one > column);
  const nearer = above.find((one) => one < column);
  const near = [further, nearer].filter((one) => one !== undefined).map((one) => String(one + 1));
  if (above.includes(column) || near.length === 0) return null;
  return {
    start: line.start + column,
    end: line.start + line.text.trimEnd().length,
    found: `a line that begins in column ${column + 1}`,
    expected: `column ${near.join(' or ')}, as lines above it that it may belong with`,
  };
}

/** Where the lines begin that a further line may belong with, from the innermost outwards. */
function columnsAbove(text: string): readonly number[] {
  const columns: number[] = [];
  for (const line of text.split('\n').toReversed()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const column = columnOf(line);
    if (column < (columns.at(-1) ?? Infinity)) columns.push(column);
    if (column === 0) break;
  }
  return columns;
}

/** A value stands on the line already, so that what follows is no map of it. */
function tooFarIn(line: Line, text: string): YamlProblem | null {
  const end = text.indexOf('\n', line.start);
  if (end < 0) return null;
  const next = contentFrom(lineAt(text, end + 1), text);
  const [column, own] = [columnOf(next.text), columnOf(line.text)];
  if (column <= own) return null;
  return {
    start: next.start + column,
    end: next.start + next.text.trimEnd().length,
    found: `a line that begins in column ${column + 1}, below one that has its value already`,
    expected: `column ${own + 1}, as that line`,
  };
}

/** No colon, none with a space behind it, or a wide one. */
function keyFault({ start, text }: Line, at: number): YamlProblem | null {
  const written = text
    .slice(at - start)
    .replace(/\s+#.*$/, '')
    .trimEnd();
  const [, key, rest = ''] = keyAndRest.exec(written) ?? [];
  const meant = key === undefined ? /^[\w.-]+$/.exec(written)?.[0] : key;
  if (meant === undefined) return null;
  return {
    start: at,
    end: at + written.length,
    found: `\`${written}\``,
    expected: 'a key, a colon and a space behind it',
    hint: `write \`${`${meant}: ${rest}`.trimEnd()}\``,
  };
}
