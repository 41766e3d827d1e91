/** What zod says, in our words. */
import type { z } from 'zod';
import { described, nearestHint, oneOf, type Problem, valueAt } from './problem.ts';
import type { Path } from './yamlSource.ts';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  object: 'a map of keys',
  record: 'a map of keys',
  array: 'a list such as [a, b]',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** One problem for each fault of the raw value. */
export function problemsOf(issues: readonly Issue[], raw: unknown): readonly Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, raw));
}

function problemsOfIssue(issue: Issue, raw: unknown): readonly Problem[] {
  const path = issue.path as Path;
  const value = valueAt(raw, path);
  switch (issue.code) {
    case 'custom':
      return [{ ...(issue.params as Omit<Problem, 'path'>), path }];
    case 'unrecognized_keys':
      return unknownKeys(issue, path, raw);
    case 'invalid_key': {
      const name = String(path.at(-1));
      const expected = 'an id: lower-case letters, digits and hyphens, beginning with a letter, at most 64';
      return [{ path, part: 'key', found: described(name), expected, hint: idHint(name) }];
    }
    case 'invalid_type':
      return [
        { path, expected: kinds[issue.expected] ?? issue.expected, hint: typeHint(issue.expected, value) },
      ];
    case 'invalid_value':
      return [{ path, expected: oneOf(issue.values.map(String)), hint: wordHint(value, issue.values) }];
    case 'too_small':
      return [{ path, expected: `${nounOf(issue.origin)}at least ${issue.minimum}${unitOf(issue.origin)}` }];
    case 'too_big':
      return [{ path, expected: `${nounOf(issue.origin)}at most ${issue.maximum}${unitOf(issue.origin)}` }];
    case 'invalid_format':
      return [
        {
          path,
          expected: 'an id: lower-case letters, digits and hyphens, beginning with a letter',
          hint: idHint(String(value)),
        },
      ];
    default:
      return [{ path, expected: issue.message }];
  }
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path, raw: unknown): readonly Problem[] {
  const known = issue.message.split('\n');
  const present = Object.keys((valueAt(raw, path) ?? {}) as object);
  const absent = known.filter((name) => !present.includes(name));
  return issue.keys.map((key) => ({
    path: [...path, key],
    part: 'key',
    found: `the unknown key \`${key}\``,
    expected: oneOf(known),
    hint: nearestHint(key, absent) || nearestHint(key, known),
  }));
}

function idHint(name: string): string {
  const suggestion = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
  return suggestion === '' || suggestion === name ? '' : `write \`${suggestion}\``;
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

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}
