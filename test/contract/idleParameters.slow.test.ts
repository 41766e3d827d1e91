/** What is declared to have no effect has none: parts play the same whatever the value of a parameter whose condition (`onlyWith`) is not met. */
import { expect, test } from 'vitest';
import type { Parameter, ParameterCondition } from '../../src/model/contracts/parameter.ts';
import type { Family } from '../../src/model/contracts/plugin.ts';
import { subscriberParameters } from '../../src/model/population/subscriberParameters.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { blockParameters } from '../../src/study/reading/fixedParameters.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { playArms } from '../builders/playArms.ts';
import { tiny } from '../command/program.ts';

/** Where the tiny scenario names a part of the family, and how it names another one. */
const places: Readonly<Partial<Record<Family, readonly [string, (part: string) => string]>>> = {
  pacing: ['pacing: {use: fixed-per-day, lines: 1, attemptsPerDay: 300}', (part) => `pacing: {${part}}`],
  list: ['list: {use: random-numbers, blocks: [mobile-a]}', (part) => `list: {${part}}`],
  'calling-number': ['callingNumber: {use: fixed}', (part) => `callingNumber: {${part}}`],
  script: ['script: {use: turns}', (part) => `script: {${part}}`],
  evasion: ['books: {use: standard}', (part) => `books: {use: standard}\n      evasion: [{${part}}]`],
  books: ['books: {use: standard}', (part) => `books: {${part}}`],
  detector: [
    '  population:',
    (part) => `  screening: {terminating: [{id: judge, ${part}, alarmAt: 0.5, then: reject}]}\n  population:`,
  ],
};

/** A setting of the other parameter with which the condition is not met. */
function unmet(condition: ParameterCondition, { type, choices = [] }: Parameter): string {
  const { parameter } = condition;
  if ('isNot' in condition) return `${parameter}: ${String(condition.isNot)}`;
  const { is } = condition;
  if (type === 'boolean') return `${parameter}: ${String(is !== true)}`;
  const other = type === 'choice' ? choices.find((choice) => choice !== is) : Number(is) + 1;
  return `${parameter}: ${String(other)}`;
}

/** A value far from the default. */
function another({ type, default: is, choices = [], minimum = 0, maximum = 1 }: Parameter): string {
  if (type === 'boolean') return String(is !== true);
  if (type === 'choice') return String(choices.find((choice) => choice !== is));
  return String(Number(is) === minimum ? maximum : minimum);
}

/** Every part in a setting with which some of its parameters have no effect, and other values of all of these. */
const cases = (Object.keys(places) as Family[]).flatMap((family) =>
  builtInCatalogue[family].flatMap(({ id, parameters }) => {
    const idle = new Map<string, string[]>();
    for (const [name, parameter] of Object.entries(parameters)) {
      const { onlyWith } = parameter;
      if (onlyWith === undefined) continue;
      const setting = unmet(onlyWith, parameters[onlyWith.parameter]);
      idle.set(setting, [...(idle.get(setting) ?? []), `${name}: ${another(parameter)}`]);
    }
    return [...idle].map(([setting, others]) => ({
      family,
      part: `use: ${id}, ${setting}`,
      others: others.join(', '),
    }));
  }),
);

/** The same of what belongs to no part: number blocks and people, behind something that the tiny scenario says of them. */
const settings = [
  { behind: 'digits: 3', table: blockParameters },
  { behind: 'subscribers: 150', table: subscriberParameters },
].flatMap(({ behind, table }) =>
  Object.entries(table).flatMap(([name, parameter]) => {
    const { onlyWith } = parameter;
    if (onlyWith === undefined) return [];
    const setting = unmet(onlyWith, table[onlyWith.parameter]);
    return [{ behind, setting: `${behind}, ${setting}`, other: `${name}: ${another(parameter)}` }];
  }),
);

/** What all measures of the village come to where its part is this one. */
function played(family: Family, part: string): string {
  const [written, instead] = places[family] ?? ['', String];
  return playedWith(written, instead(part));
}

/** What they come to with something else in the place of what the tiny scenario says. */
function playedWith(written: string, instead: string): string {
  const text = tiny.replace(written, instead);
  const { resolved, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  const world = resolved?.designPoints[0].worlds[0];
  if (world === undefined) throw new Error(`${instead}: ${JSON.stringify(failures)}`);
  const [{ rows }] = playArms({ arms: [{ world }], isTraced: false });
  return JSON.stringify(rows);
}

test('there are such parameters in most families', () => {
  expect(new Set(cases.map(({ family }) => family)).size).toBeGreaterThan(4);
});

test.each(cases)('$part: no effect of $others', ({ family, part, others }) => {
  expect(played(family, `${part}, ${others}`)).toBe(played(family, part));
});

test.each(settings)('$setting: no effect of $other', ({ behind, setting, other }) => {
  expect(playedWith(behind, `${setting}, ${other}`)).toBe(playedWith(behind, setting));
});
