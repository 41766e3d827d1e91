/** The reference pages are what the program's own catalogues say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { features } from '../../src/model/features/featureList.ts';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { builtInCatalogue } from '../../src/study/experiment/plugins.ts';
import { families } from '../../tools/docs/families.ts';
import { featureReference } from '../../tools/docs/featureReference.ts';
import { metricReference } from '../../tools/docs/metricReference.ts';
import { pluginReference } from '../../tools/docs/pluginReference.ts';
import { ruleReference } from '../../tools/docs/ruleReference.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../../docs/reference/${name}.md`, import.meta.url), 'utf8');

test('docs/reference/plugins.md is current; `npm run docs` writes it', () => {
  expect(page('plugins')).toBe(pluginReference(builtInCatalogue));
});

test('docs/reference/metrics.md is current; `npm run docs` writes it', () => {
  expect(page('metrics')).toBe(metricReference(metricCatalogue));
});

test('docs/reference/rules.md is current; `npm run docs` writes it', () => {
  expect(page('rules')).toBe(ruleReference(builtInCatalogue.rule));
});

test('docs/reference/features.md is current; `npm run docs` writes it', () => {
  expect(page('features')).toBe(featureReference(features));
});

test('the page of plug-ins has a heading for every plug-in and a row for every parameter', () => {
  const plugins = Object.values(builtInCatalogue).flat();
  expect(families.map(([family]) => family).toSorted()).toEqual(Object.keys(builtInCatalogue).toSorted());
  for (const { id, version, parameters } of plugins) {
    expect(page('plugins')).toContain(`### \`${id}\` (version ${version})`);
    for (const name of Object.keys(parameters)) expect(page('plugins')).toContain(`| \`${name}\` | `);
  }
});

test('the page of metrics has one row for every metric', () => {
  const rows = page('metrics').match(/^\| `[^`]+`/gm) ?? [];
  const expected = metricCatalogue.map(({ id }) => `| \`${id}\``);
  expect(rows.toSorted()).toEqual(expected.toSorted());
});

test('every default has a source or says that it is assumed', () => {
  const missing = Object.values(builtInCatalogue)
    .flat()
    .flatMap(({ id, parameters }) =>
      Object.entries(parameters)
        .filter(([, { source }]) => source.trim() === '')
        .map(([name]) => `${id}.${name}`),
    );
  expect(missing).toEqual([]);
});
