/** What the words of a part name as code is there: a parameter of the scenario, a part or a command. */
import { expect, test } from 'vitest';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { textOf } from './pages.ts';

/** First column of its tables, and the parts that have a heading. */
const reference = textOf('docs/reference/scenario.md');
const known = new Set([...reference.matchAll(/^(?:\||#+) `([^`]+)`/gm)].map(([, name]) => name));

const namedIn = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

/** `shadow: true` names `shadow`. */
const keyOf = (name: string): string => name.split(':')[0];

test('every name in the words of a part or a metric is in the reference of scenarios', () => {
  const names = namedIn(JSON.stringify([builtInCatalogue, metricCatalogue]));
  expect(names).toContain('proofKept');
  expect(names.filter((name) => !name.startsWith('ringfence ') && !known.has(keyOf(name)))).toEqual([]);
});

test('the guide to detectors tells every type that a parameter of a part has', () => {
  const types = new Set(JSON.stringify(builtInCatalogue).match(/(?<="type":")\w+/g));
  const table = textOf('docs/guides/write-a-detector.md').match(/^\| (`\w+` )+\|/gm) ?? [];
  expect(types.size).toBeGreaterThan(10);
  expect([...types].filter((type) => !table.some((row) => row.includes(`\`${type}\``)))).toEqual([]);
});
