import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

function remarks(text: string, place: string): readonly string[] {
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.filter(({ path }) => path.endsWith(place)).map(({ says: words }) => words);
}

function says(currency: string, written: string = ''): readonly string[] {
  const text = tiny
    .replace('currency: CNY', `currency: ${currency}`)
    .replace('books: {use: standard', `books: {use: standard${written}`);
  return remarks(text, 'books');
}

test('default prices are told where the currency is another one', () => {
  expect(says('CNY')).toEqual([]);
  expect(says('USD')).toEqual([
    expect.stringMatching(
      /^\d+ default prices are CNY of 2020 and count as USD: write your own in USD \(licencePerYear, script, .*\)$/,
    ),
  ]);
});

test('a price that the scenario writes is none of them, assumed or not', () => {
  const count = (written: string): number => Number.parseInt(says('USD', written)[0], 10);
  const all = count('');
  expect(count(', minute: 0.2')).toBe(all - 1);
  expect(count(', minute: {is: 0.2, source: assumed}, number: {is: 3, source: facts B1}')).toBe(all - 2);
});

test('the same of the prices of honest callers, of whom there must be some', () => {
  const of = (currency: string, callerCosts: string): readonly string[] =>
    remarks(
      tiny.replace('currency: CNY', `currency: ${currency}\n  callerCosts: ${callerCosts}`),
      'callerCosts',
    );
  expect(of('CNY', '{}')).toEqual([]);
  expect(of('EUR', '{}')).toEqual([
    '6 default prices are CNY of 2020 and count as EUR: write your own in EUR (household.minute, household.hour, household.appeal, staff.minute, staff.hour, staff.appeal)',
  ]);
  const written = '{minute: 0, hour: 20, appeal: 5}';
  expect(of('EUR', `{household: ${written}, staff: ${written}}`)).toEqual([]);
  expect(of('EUR', `{household: ${written}, staff: ${written}, classes: {person: {hour: 9}}}`)).toEqual([
    expect.stringMatching(/^2 default prices.* \(classes\.person\.minute, classes\.person\.appeal\)$/),
  ]);
  const alone = tiny.replace('currency: CNY', 'currency: EUR').replace('people: {use: person}', '');
  expect(remarks(alone, 'callerCosts')).toEqual([]);
});
