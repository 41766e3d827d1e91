import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of signatures. */
function said(text: string): readonly string[] {
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings
    .filter(({ says }) => says.includes('nobody signs'))
    .map(({ path, says }) => `${path}: ${says}`);
}

const blind =
  'tells no call from another: nobody signs in a single exchange; carriers of a network `use: carrier-graph` do';
const detector = tiny.replace('use: volume-cap, per: day, limitCalls: 50', 'use: attestation-share');
const rule = tiny.replace('  population:', '  rules: [{id: signing, use: us-shaken}]\n  population:');
const graph = 'network: {use: carrier-graph, carriers: {carrier-a: {kind: large}}}';

test('a detector that goes by attestations alone, and a rule that puts one up, are warned of in a single exchange', () => {
  expect(said(tiny)).toEqual([]);
  expect(said(detector)).toEqual([`world.screening.terminating.cap.use: attestation-share ${blind}`]);
  expect(said(rule)).toEqual([`world.rules.signing.use: attestation-share of signing ${blind}`]);
});

test('where carriers sign nothing is said', () => {
  expect(said(rule.replace(/network: \{.*\}/, graph))).toEqual([]);
});
