import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said about the time that is measured, for a tiny world with these books and so many days. */
function says(books: string, days: number, text: string = tiny): readonly string[] {
  const changed = text
    .replace('books: {use: standard}', `books: ${books}`)
    .replace('days: 1', `days: ${days}`);
  const { warnings, failures } = resolveScenario({ text: changed, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings
    .filter(({ says: text_ }) => text_.includes('measured'))
    .map(({ path, says: text_ }) => `${path}: ${text_}`);
}

test('twice the window is enough while nobody is sanctioned in the file', () => {
  expect(says('{use: standard}', 2)).toEqual([]);
  expect(says('{use: standard}', 1)).toEqual([
    'world.screening.terminating.cap.per: a window of 1 d needs at least twice as long to show its effect; 1 d is measured',
  ]);
});

test('a fine that the file speaks of must fall due within the time', () => {
  const fine = '{use: standard, fineDelaySeconds: 10 d, sanctionedShare: 0.5}';
  expect(says(fine, 12)).toEqual([]);
  expect(says(fine, 11)).toEqual([
    'world.screening.terminating.cap.per: a window of 1 d and a sanction after 10 d need 12 d to show their effect; 11 d are measured',
  ]);
});

test('without any window the delay itself is what is too long', () => {
  const unscreened = tiny.replace(/ {4}cap: \{set.*\n/, '');
  expect(says('{use: standard, fineDelaySeconds: 10 d}', 9, unscreened)).toEqual([
    'world.callers.robots.books.fineDelaySeconds: a sanction after 10 d falls due after the end; 9 d are measured',
  ]);
});
