/** Questions about what nothing is measured of are refused before anything is played. */
import { describe, expect, test } from 'vitest';
import { metricCatalogue } from '../../../../../src/model/measures/catalogue.ts';
import { rowKeys } from '../../../../../src/model/measures/measureRows.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { anyPlace, notMeasured } from '../../../../../src/study/scenario/experiment/notMeasured.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** Path, what was found and what was expected of each fault of an experiment with these lines. */
const faults = (lines: string, replications = '3'): readonly string[] =>
  resolveScenario(
    {
      text: `${tiny.replace('replications: 3', () => `replications: ${replications}`)}${lines}`,
      file: 'x.yaml',
    },
    builtInCatalogue,
    { metrics: metricCatalogue.map(({ id }) => id) },
  ).failures.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);

describe('a measure that there is not is told in its place', () => {
  test.each([
    [
      '{halfWidth: 1, metric: detector.rocArea, atMost: 20}',
      'metric: detector.rocArea, which is measured of each detector where it stands; a metric that has one value',
    ],
    [
      '{halfWidth: 1, metric: wanted.lost.perThousand, class: robot, atMost: 20}',
      'class: wanted.lost.perThousand of class "robot"; a class of wanted callers',
    ],
    [
      '{halfWidth: 1, metric: operator.profit.perDay, class: person, atMost: 20}',
      'class: operator.profit.perDay of class "person"; a class of operators',
    ],
    [
      '{halfWidth: 1, metric: trust.unknownNumbers.share, class: robot, atMost: 20}',
      'class: trust.unknownNumbers.share of class "robot"; no class: it is measured of all together',
    ],
  ])('%s', (replications, fault) => {
    expect(faults('', replications)).toEqual([`experiment.replications.${fault}`]);
  });

  test('of a sensitivity analysis', () => {
    expect(faults('  sensitivity: {metric: trunk.callCongestion.share}\n')).toEqual([
      'experiment.sensitivity.metric: trunk.callCongestion.share, which is measured of each trunk group; a metric that has one value',
    ]);
  });

  test('of thresholds, which may be about every place', () => {
    const threshold = (what: string): readonly string[] =>
      faults(`  gate: {thresholds: [{arm: cap, atMost: 1, ${what}}]}\n`);
    for (const what of ['metric: detector.rocArea', 'metric: detector.rocArea, place: terminating'])
      expect(threshold(what)).toEqual([]);
    expect(threshold('metric: unwanted.answered.share, place: origin')).toEqual([
      'experiment.gate.thresholds.0.place: unwanted.answered.share at "origin"; no place: detectors alone have one',
    ]);
    expect(threshold('metric: rule.broken.share')).toEqual([
      'experiment.gate.thresholds.0.metric: rule.broken.share of no class; a class beside it',
    ]);
  });
});

describe('thresholds on detectors where the arm has none', () => {
  const threshold = (what: string, more = ''): readonly string[] =>
    faults(`${more}  gate: {thresholds: [{metric: detector.rocArea, atMost: 1, ${what}}]}\n`);

  test('are told with the places that it has', () => {
    expect(threshold('arm: cap, place: origin')).toEqual([
      'experiment.gate.thresholds.0.place: "origin", where arm "cap" has no detector; `terminating`',
    ]);
  });

  test('are told with the arms that have some', () => {
    for (const what of ['arm: none', 'arm: none, place: terminating'])
      expect(threshold(what)).toEqual([
        'experiment.gate.thresholds.0.arm: arm "none", which has no detector; an arm with detectors: `cap`',
      ]);
  });

  test('but may be where a factor puts one', () => {
    const factor =
      '  factors: {app: {path: screening.origin, levels: [[], [{id: app, use: volume-cap, then: label}]]}}\n';
    expect(threshold('arm: cap, place: origin', factor)).toEqual([]);
  });

  test('but may be where rules put some', () => {
    const factor = '  factors: {law: {path: rules, levels: [[], [{id: law, use: cn-draft-2020}]]}}\n';
    expect(threshold('arm: none', factor)).toEqual([]);
  });
});

test('what has a row is never refused, and what is not refused has one', () => {
  const classes = [
    { id: 'person', isUnwanted: false, mayBeUnwanted: true },
    { id: 'robot', isUnwanted: true, mayBeUnwanted: true },
  ];
  const rows = rowKeys({ classes, sites: ['origin/mine'], rules: ['law'], trunks: ['a-b'], weeks: 2 });
  for (const { id: metric } of metricCatalogue)
    for (const group of ['person', 'robot', undefined]) {
      const ofClass = rows.filter((row) => row.metric === metric && row.class === (group ?? null));
      const hasRow = (isMeant: (place: string | null) => boolean): boolean =>
        ofClass.some(({ place }) => isMeant(place));
      const isAsked = (place: string | undefined): boolean =>
        notMeasured({ metric, class: group, place }, ['robot']) === null;
      expect([metric, group, isAsked(undefined)]).toEqual([metric, group, hasRow((place) => place === null)]);
      expect([metric, group, isAsked(anyPlace)]).toEqual([metric, group, hasRow(() => true)]);
      const isAtOrigin = hasRow((place) => place?.startsWith('origin/') === true);
      expect([metric, group, isAsked('origin')]).toEqual([metric, group, isAtOrigin]);
    }
});
