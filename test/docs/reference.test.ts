/** The reference pages are what the program's own catalogues say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { features } from '../../src/model/features/featureList.ts';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { parseBenchResults } from '../../src/study/bench/benchResults.ts';
import type { BenchResults } from '../../src/study/bench/benchResults.ts';
import { builtInCatalogue } from '../../src/study/experiment/plugins.ts';
import { detectorSpeedReference, readmeRows, speedSizes } from '../../tools/docs/detectorSpeedReference.ts';
import { families } from '../../tools/docs/families.ts';
import { featureReference } from '../../tools/docs/featureReference.ts';
import { metricReference } from '../../tools/docs/metricReference.ts';
import { pluginReference } from '../../tools/docs/pluginReference.ts';
import { speedIdsIn } from '../../tools/docs/readmeSpeeds.ts';
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

describe('the speeds of detectors, which `npm run bench:detectors` measures and writes', () => {
  const file = 'detector-speeds.json';
  const text = readFileSync(new URL(`../../docs/reference/${file}`, import.meta.url), 'utf8');
  const results = parseBenchResults(text, file) as BenchResults;
  const ids = detectorCatalogue.map(({ id }) => id);

  test('docs/reference/detector-speeds.md shows the figures that were measured', () => {
    expect(page('detector-speeds')).toBe(detectorSpeedReference(results, ids));
  });

  test('every detector was measured at every size', () => {
    const cases = ids.flatMap((id) => speedSizes.map((size) => `detectors/${id}/${size}`));
    expect(results.cases.map((one) => one.case)).toEqual(cases);
  });

  test('so does the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const shown = speedIdsIn(readme);
    expect(shown).toContain('volume-cap');
    for (const row of readmeRows(results, shown)) expect(readme).toContain(row);
  });
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
