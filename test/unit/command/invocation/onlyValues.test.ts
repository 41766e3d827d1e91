import { Option } from 'commander';
import { expect, it } from 'vitest';
import { onlyValueFaults } from '../../../../src/command/invocation/onlyValues.ts';
import type { GivenOption } from '../../../../src/command/invocation/onlyValues.ts';

const given = (flags: string, text: string | null = null): GivenOption => ({
  option: new Option(flags),
  text,
});

const told = (...words: readonly GivenOption[]): readonly string[] =>
  onlyValueFaults(words, (name) => name === 'list');

it('an option that has one value and was given others is told with all of them', () => {
  expect(
    told(
      given('-o, --output <path>', 'a b.json'),
      given('--seed <n>', '1'),
      given('-o, --output <path>', 'c'),
    ),
  ).toEqual(["error: found --output 'a b.json' and --output c, expected one of them"]);
});

it('so is one that was given with its contrary', () => {
  expect(told(given('--baseline <name>', 'main'), given('--no-baseline'))).toEqual([
    'error: found --baseline main and --no-baseline, expected one of them',
  ]);
});

it('of numbers the last counts', () => {
  expect(told(given('--seed <n>', '1'), given('--seed <n>', '2'), given('-r <n>', '3'))).toEqual([]);
  expect(told(given('--jobs <n>', '2'), given('--jobs <n>', 'all'))).toEqual([
    'error: found --jobs 2 and --jobs all, expected one of them',
  ]);
});

it('the same said twice, and what is collected, may stand', () => {
  expect(
    told(
      given('--json'),
      given('--json'),
      given('--seed <n>', '1'),
      given('--seed <n>', '1'),
      given('--list <x>', 'a'),
      given('--list <x>', 'b'),
    ),
  ).toEqual([]);
});
