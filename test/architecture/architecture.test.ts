/** The project keeps every architecture rule; a finding names the place, the rule and its reason. */
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { callsParser, parserExceptions } from './jsonReading.ts';
import { projectFiles } from './projectFiles.ts';
import { describeFinding } from './rule.ts';
import { rules } from './rules.ts';
import { truthExceptions } from './views.ts';

const files = projectFiles();

test('the rules read the project’s files, not an empty folder', () => {
  expect(files.some((file) => file.path.startsWith('src/engine/'))).toBe(true);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  expect(rule.find(files).map((finding) => describeFinding(rule, finding))).toEqual([]);
});

test.each(truthExceptions.map(({ from }) => from))('the exception for %s is still needed', (from) => {
  const isUsed = files.some(
    (file) =>
      file.path.startsWith(from) &&
      importsOf(file).some(({ target }) => target === 'src/model/calls/truth.ts'),
  );
  expect(isUsed).toBe(true);
});

test.each(parserExceptions.map(({ from }) => from))('%s still calls the parser itself', (from) => {
  expect(files.some((file) => file.path === from && file.nodes.some(callsParser))).toBe(true);
});
