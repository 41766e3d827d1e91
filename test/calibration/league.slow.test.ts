/** The league of detectors comes out as docs/detectors.md states it, with the same arms on the Pareto front. */
import { beforeAll, expect, it } from 'vitest';
import { cell } from '../../src/command/terminal/measureCell.ts';
import { paretoFront } from '../../src/study/report/paretoFront.ts';
import type { Measure, Results } from '../../src/study/results/results.ts';
import { expectRows, expectWords, tableIn } from './guideTables.ts';
import type { Row } from './guideTables.ts';
import { measureOf, percent, resultsOf } from './measured.ts';

const page = 'detectors.md';
const header = ['detector', 'unwanted answered per 100 people and day'];
let results: Results;

beforeAll(() => {
  results = resultsOf('detector-league');
}, 1_200_000);

const find = (metric: string, arm: string, place: string | null = null): Measure | undefined =>
  measureOf(results, [metric, null, place], arm);
const answered = (arm: string): number => find('unwanted.answered.perSubscriberDay', arm)?.estimate ?? 0;

/** Area under the ROC of the detector where it only watches. */
const areaOf = (detector: string): Measure | undefined =>
  ['terminating', 'origin']
    .map((place) => measureOf(results, ['detector.rocArea', null, `${place}/${detector}`], 'in-shadow'))
    .find((found) => found !== undefined);

/** In how many replications the arm is on the front; only of those on the front of the means is it told. */
function onFront(arm: string): string {
  const member = paretoFront(results, 'base')?.members.find((one) => one.arm === arm);
  return member === undefined ? '' : `${member.times} of ${member.replications}`;
}

const rowOf = (detector: string): Row => ({
  detector,
  'unwanted answered per 100 people and day': cell(
    find('unwanted.answered.perSubscriberDay', detector),
    100,
    1,
  ),
  'wanted rejected per 1,000': cell(find('wanted.rejected.share', detector), 1000, 1),
  'wanted lost per 1,000': cell(find('wanted.lost.perThousand', detector), 1, 1),
  'ROC area in the shadow': cell(areaOf(detector), 1, 3),
  'on the front': onFront(detector),
});

it('has the rows that the page states, fewest answered first', () => {
  const named = tableIn(page, header).map(({ detector }) => detector);
  const order = named.toSorted((a, b) => answered(a) - answered(b));
  expectRows(page, header, order.map(rowOf));
});

it('says of a trained model what it alarms at in the shadow, and whom it rejects', () => {
  const place = 'terminating/trained-model';
  const inShadow = find('detector.falsePositive.share', 'in-shadow', place)?.estimate;
  const rejected = find('wanted.rejected.share', 'trained-model')?.estimate;
  expectWords(
    page,
    `In the shadow, and in a replay, that is ${percent(inShadow, 1)} of wanted attempts, since whoever is answered is let through from then on; where it rejects it is ${percent(rejected, 1)}.`,
  );
  const of = (who: string): string =>
    percent(measureOf(results, ['wanted.rejected.share', who], 'trained-model')?.estimate, 1);
  expectWords(
    page,
    `it rejects ${of('person')} of people's calls, who are called back, and ${of('bank')} of banks', ${of('courier')} of couriers' and ${of('school')} of schools'.`,
  );
});

it('leaves no detector out that changes anything', () => {
  const named = new Set(tableIn(page, header).map(({ detector }) => detector));
  const [control] = results.arms;
  const missing = results.arms.filter(
    ({ id }) => id !== 'in-shadow' && !named.has(id) && answered(id) !== answered(control.id),
  );
  expect(missing).toEqual([]);
});
