/** What is wrong with a file that the program itself has written, or should have. */
import type { z } from 'zod';
import { printable, shortened } from '../failures/printable.ts';
import { described, valueAt } from './problem.ts';
import { mostFaulty } from './strangersList.ts';
import type { Path } from './yaml/yamlPlace.ts';
import { expectedBy } from './zodProblems.ts';

/** Faults beyond these say nothing more. */
const mostTold = 5;

/** All on one line: of each its place in `raw`, what was found and what was expected there; how many more there are. */
export function formFaults({ issues }: z.ZodError, raw: unknown): string {
  const told = issues.slice(0, mostTold).flatMap((issue) => faultsOf(issue, raw));
  const more = issues.length - mostTold;
  // Of a long list the last items were not looked at.
  const least = issues.length < mostFaulty ? '' : 'at least ';
  return [...told, ...(more > 0 ? [`and ${least}${more} more`] : [])].join('; ');
}

function faultsOf(issue: z.core.$ZodIssue, raw: unknown): readonly string[] {
  const path = issue.path as Path;
  const expected = expectedIn(issue);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostTold).map((key) => fault([...path, key], 'an unknown key', 'no such key'));
  if (issue.code === 'invalid_key') return [fault(path, 'a key of another form', expected)];
  return [fault(path, described(valueAt(raw, path)), expected)];
}

const fault = (path: Path, found: string, expected: string): string =>
  `${shortened(printable(path.join('.')), 200) || 'the top'}: found ${found}, expected ${expected}`;

function expectedIn(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.pattern !== undefined && !issue.message.startsWith('expected'))
    return `text that matches ${issue.pattern}`;
  if (issue.code === 'invalid_key') return issue.issues.map(expectedIn).join(', ');
  if (issue.code === 'invalid_union') return 'one of the forms that it may have';
  return expectedBy(issue).replace(/^expected /, '');
}
