/** Factors of a path that no world has. */
import { expect, test } from 'vitest';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { fixtureCatalogue } from '../fixtureCatalogue.ts';
import { validScenario } from '../validScenario.ts';

test('factors are told where the path is written, at the step that is wrong, of the arm that has most of it', () => {
  const written = [
    'callers.robots.books.minutes, levels: [1, 2]',
    'callers.robots.books.minutes, range: [1, 2]',
    'screening.terminating.cap.limitCals, levels: [1, 2]',
    'screening.terminating.cap.limit.calls, levels: [1, 2]',
    'callers.robts.books.minute, levels: [1, 2]',
  ];
  const text = validScenario.replace(
    '    wage:',
    `${written.map((path, i) => `    f${i}: {path: ${path}}\n`).join('')}    wage:`,
  );
  const first = text.slice(0, text.indexOf('    f0:')).split('\n').length;
  const { failures } = resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
  expect(failures.map(({ line, column, hint }) => [line - first, column, hint])).toEqual([
    [0, 16, 'did you mean `minute`?'],
    [1, 16, 'did you mean `minute`?'],
    [2, 16, 'did you mean `limitCalls`?'],
    [3, 16, 'did you mean `limitCalls`?'],
    [4, 16, 'did you mean `robots`?'],
  ]);
  expect(failures[3].found).toBe('`limit` below screening.terminating.cap');
});

test('a path that leads into a list of values is told what stands there', () => {
  const hours = 'callers.robots.pacing.hours';
  const text = validScenario
    .replace('    wage:', `    evening: {path: ${hours}.1, levels: ["19:00"]}\n    wage:`)
    .replace('callers.robots.pacing.lines: 1', `${hours}.0: "10:00"`);
  const { failures } = resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
  expect(failures.map(({ path, found, expected }) => [path, found, expected])).toEqual(
    [0, 1].map((step) => [
      `${hours}.${step}`,
      `\`${step}\` below ${hours}, which is ["09:00", "20:00"]`,
      `a path that ends at ${hours}: the list is one value`,
    ]),
  );
});
