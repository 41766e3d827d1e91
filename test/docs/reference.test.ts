/** The reference pages are what the program's own catalogues say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  attestations,
  finalStates,
  intentClasses,
  purposes,
  releasedBySides,
  sipStatusOfFinalState,
  verdicts,
} from '../../src/model/calls/callCodes.ts';
import { ReportCode } from '../../src/model/contracts/detector.ts';
import { Route } from '../../src/model/contracts/operator/callingNumber.ts';
import { features } from '../../src/model/features/featureList.ts';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { toldCauses, usualToldCause } from '../../src/model/world/consequenceParameters.ts';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { parseBenchResults } from '../../src/study/bench/benchResults.ts';
import type { BenchResults } from '../../src/study/bench/benchResults.ts';
import { jsonOutputs } from '../../src/study/outputs/jsonOutputs.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { detectorSpeedReference, readmeRows, speedSizes } from '../../tools/docs/detectorSpeedReference.ts';
import { families } from '../../tools/docs/families.ts';
import { featureReference } from '../../tools/docs/featureReference.ts';
import { metricReference } from '../../tools/docs/metricReference.ts';
import { outputReference } from '../../tools/docs/outputReference.ts';
import { pluginReference } from '../../tools/docs/pluginReference.ts';
import { speedIdsIn } from '../../tools/docs/readmeSpeeds.ts';
import { ruleReference } from '../../tools/docs/ruleReference.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../../docs/reference/${name}.md`, import.meta.url), 'utf8');

test('docs/reference/plugins.md is current; `npm run docs` writes it', () => {
  expect(page('plugins')).toBe(pluginReference(builtInCatalogue));
});

test('docs/reference/outputs.md is current; `npm run docs` writes it', () => {
  expect(page('outputs')).toBe(outputReference(jsonOutputs));
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
  const expected = plugins.flatMap(({ id, version, parameters }) => [
    `### \`${id}\` (version ${version})`,
    ...Object.keys(parameters).map((name) => `| \`${name}\` | `),
  ]);
  const text = page('plugins');
  expect(expected.filter((piece) => !text.includes(piece))).toEqual([]);
});

test('the page of metrics has one row for every metric', () => {
  const rows = page('metrics').match(/^\| `[^`]+`/gm) ?? [];
  const expected = metricCatalogue.map(({ id }) => `| \`${id}\``);
  expect(rows.toSorted()).toEqual(expected.toSorted());
});

test('the page of outside programs has the codes of every column', () => {
  const listed = (names: readonly string[]): string =>
    names.map((name, code) => `${code} \`${name}\``).join(', ');
  const causes = Map.groupBy(finalStates.entries(), ([state]) => sipStatusOfFinalState[state]);
  causes.delete(usualToldCause);
  const ended = [...causes]
    .toSorted(([one], [other]) => one - other)
    .map(([status, states]) => `${status} ${states.map(([, name]) => `\`${name}\``).join(', ')}`);
  const rows: readonly (readonly [string, string])[] = [
    ['`route`', listed(Object.keys(Route))],
    ['`attestation`', listed(attestations)],
    ['`releaseCause`', `SIP status: ${ended.join('; ')}; ${toldCauses.join(', ')} \`rejected\`,`],
    ['`releasedBy`', listed(releasedBySides)],
    ['verdict (in traces and in `then`, weakest first)', listed(verdicts)],
    ['kind of a report', listed(Object.keys(ReportCode))],
    ['`purpose` (rules, callers)', listed(purposes)],
    ['`intentClass` (parts of operators)', listed(intentClasses)],
  ];
  for (const [column, codes] of rows) expect(page('outside-programs')).toContain(`\n| ${column} | ${codes}`);
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
