/** What zod says, in our words. */
import type { z } from 'zod';
import { described, nearestHint, oneOf, type Problem, valueAt } from './problem.ts';
import { idHint, idPattern, idText } from './schemaParts.ts';
import type { Path } from './yaml/yamlPlace.ts';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  object: 'a map of keys',
  record: 'a map of keys',
  array: 'a list such as [a, b]',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  nonoptional: 'a map of keys',
};

/** One problem for each fault of the raw value, the first `most`: to find the name that was meant takes longer than to find the fault. */
export function problemsOf(
  issues: readonly Issue[],
  raw: unknown,
  most: number = Infinity,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const issue of issues) {
    const left = most - problems.length;
    if (left <= 0) break;
    const isOfKeys = issue.code === 'unrecognized_keys';
    const found = isOfKeys ? unknownKeys(issue, raw, left) : problemsOfIssue(issue, raw);
    for (const problem of found) problems.push(problem);
  }
  return problems;
}

/** How many problems there are. */
export const problemsIn = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

function problemsOfIssue(issue: Issue, raw: unknown): readonly Problem[] {
  const path = issue.path as Path;
  const value = valueAt(raw, path);
  switch (issue.code) {
    case 'custom':
      return [{ ...(issue.params as Omit<Problem, 'path'>), path }];
    case 'invalid_key': {
      const name = String(path.at(-1));
      const found = described(name);
      if (!issue.issues.some((inner) => isIdFault(inner))) {
        return [{ path, part: 'key', found, expected: 'a language tag such as en, zh or zh-Hant' }];
      }
      return [{ path, part: 'key', found, expected: idText, hint: idHint(name) }];
    }
    case 'invalid_type':
      return [{ path, expected: expectedBy(issue), hint: typeHint(issue.expected, value) }];
    case 'invalid_value':
      return [{ path, expected: expectedBy(issue), hint: wordHint(value, issue.values) }];
    default:
      return [{ path, expected: expectedBy(issue) }];
  }
}

/** What was expected, of faults whose words do not depend on what the whole is; of others their message. */
export function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return `${nounOf(issue.origin)}at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `${nounOf(issue.origin)}at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    default:
      return issue.message;
  }
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  raw: unknown,
  most: number,
): readonly Problem[] {
  const path = issue.path as Path;
  const known = issue.message.split('\n');
  const present = Object.keys((valueAt(raw, path) ?? {}) as object);
  const absent = known.filter((name) => !present.includes(name));
  return issue.keys.slice(0, most).map((key) => ({
    path: [...path, key],
    part: 'key',
    found: `the unknown key \`${key}\``,
    expected: oneOf(known),
    hint:
      partedHint(key) ||
      nearestHint(key, absent) ||
      nearestHint(key, known) ||
      (known.includes('with') ? 'parameters of a module stand under `with`' : ''),
  }));
}

/** What a value was parted into in braces: behind a comma that was to group digits, or by a colon without its space. */
function partedHint(key: string): string {
  if (/^\d+$/.test(key)) return 'a comma parts entries: numbers are written 5000 and 0.5';
  const [, name, value] = /^([\w.-]+):(.+)$/.exec(key) ?? [];
  return name === undefined ? '' : `write \`${name}: ${value}\`, with a space behind the colon`;
}

function isIdFault(issue: Issue): boolean {
  return issue.code === 'too_big' || (issue.code === 'invalid_format' && issue.pattern === String(idPattern));
}

function typeHint(expected: string, value: unknown): string {
  if (value === null && (expected === 'object' || expected === 'record')) return 'write {} for an empty map';
  if (value === null && expected === 'array') return 'write [] for an empty list';
  if (expected === 'string' && typeof value === 'number') return 'put it in quotes';
  if (expected === 'number' && typeof value === 'string') return 'write the number without quotes or unit';
  return '';
}

function wordHint(value: unknown, known: readonly unknown[]): string {
  return typeof value === 'string' ? nearestHint(value, known.map(String)) : '';
}

function nounOf(origin: string): string {
  return origin === 'number' || origin === 'int' ? 'a number of ' : '';
}

function unitOf(origin: string, count: unknown): string {
  const isOne = Number(count) === 1;
  if (origin === 'string') return isOne ? ' character' : ' characters';
  if (origin !== 'array') return '';
  return isOne ? ' item' : ' items';
}
