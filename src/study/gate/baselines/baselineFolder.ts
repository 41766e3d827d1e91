/** Where baselines stand: `baselines/EXPERIMENT/NAME.json` beside the experiment's file; `default` names the one that is used. */
import { dirname, join } from 'node:path';
import { nearestName } from '../../failures/nearestName.ts';
import { namesBelow } from '../../failures/pathStatus.ts';
import { idPattern, idText } from '../../reading/schemaParts.ts';
import { notUtf8, readWholeText } from '../../reading/wholeText.ts';
import type { Baseline } from './baseline.ts';
import { largestBaselineBytes, parseBaseline } from './parseBaseline.ts';

export const defaultFile = 'default';

export function folderOf(experimentFile: string, experiment: string): string {
  return join(dirname(experimentFile), 'baselines', experiment);
}

export const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);

export const isName = (text: string): boolean => idPattern.test(text);

/** What is wrong with a name, in words. */
export const nameFault = (name: string): string | null =>
  isName(name) ? null : `the name of a baseline: found "${name}", expected ${idText}`;

/** Names of the baselines of a folder, sorted; none where there is no folder. */
export function namesIn(folder: string): readonly string[] {
  const files = namesBelow(folder);
  const names = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  return names.filter(isName).toSorted((a, b) => (a < b ? -1 : 1));
}

/** The promoted name; null when none is. */
export function promotedIn(folder: string): string | null {
  const whole = readWholeText(join(folder, defaultFile), largestBaselineBytes);
  const name = typeof whole === 'string' ? '' : whole.text.trim();
  return isName(name) ? name : null;
}

/** A baseline with its file, or why there is none: a file that is wrong, or a name that nobody knows. */
export type FoundBaseline =
  | { readonly kind: 'found'; readonly baseline: Baseline; readonly file: string }
  /** `faulty`: it cannot be read; `unknown`: it is not there. */
  | { readonly kind: 'faulty' | 'unknown'; readonly because: string }
  /** It is none. */
  | { readonly kind: 'damaged'; readonly because: string; readonly file: string };

/** `asked`: a name, a path (which has a slash or ends in .json), or nothing for the promoted one. `again`: the experiment, as the words of a command. */
export function findBaseline(folder: string, asked: string | undefined, again: string): FoundBaseline {
  if (asked !== undefined && !isName(asked)) return readBaseline(asked);
  const names = namesIn(folder);
  const name = asked ?? promotedIn(folder);
  if (name === null) return { kind: 'unknown', because: noneText(folder, names, again) };
  if (!names.includes(name)) return { kind: 'unknown', because: unknownText({ folder, name, names, again }) };
  const found = readBaseline(fileOf(folder, name));
  if (found.kind !== 'damaged') return found;
  return {
    ...found,
    because: `${found.because}; \`ringfence baseline save ${again} ${name} --replace\` writes it anew`,
  };
}

export function readBaseline(file: string): FoundBaseline {
  const faulty = (because: string): FoundBaseline => ({ kind: 'faulty', because: `${file}: ${because}` });
  const whole = readWholeText(file, largestBaselineBytes);
  if (typeof whole === 'string') return faulty(`cannot be read: ${whole}`);
  if (!whole.isUtf8) return faulty(`cannot be read: ${notUtf8}`);
  const baseline = parseBaseline(whole.text, file);
  return typeof baseline === 'string'
    ? { kind: 'damaged', because: baseline, file }
    : { kind: 'found', baseline, file };
}

function noneText(folder: string, names: readonly string[], again: string): string {
  if (names.length === 0)
    return `no baseline in ${folder}: \`ringfence baseline save ${again}\` makes one, \`ringfence gate ${again} --no-baseline\` judges the file’s thresholds alone`;
  const [one, ...others] = names;
  const name = others.length === 0 ? one : 'NAME';
  return `no baseline is promoted in ${folder}: \`ringfence baseline promote ${again} ${name}\` promotes ${others.length === 0 ? 'it' : `one of ${names.join(', ')}`}, --baseline ${name} compares with it`;
}

interface Unknown {
  readonly folder: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly again: string;
}

function unknownText({ folder, name, names, again }: Unknown): string {
  const near = nearestName(name, names);
  const hint =
    near === undefined ? `\`ringfence baseline save ${again} ${name}\` makes it` : `did you mean ${near}?`;
  const known = names.length === 0 ? 'there is none yet' : `expected one of ${names.join(', ')}`;
  return `no baseline "${name}" in ${folder}: ${known}; ${hint}`;
}
