/** What the shipped model does in the shadow, where it rejects and where it labels is what the guide states. */
import { beforeAll, expect, it } from 'vitest';
import { cell } from '../../src/command/terminal/measureCell.ts';
import type { Results } from '../../src/study/results/results.ts';
import { expectRows, tableIn } from './guideTables.ts';
import type { Row } from './guideTables.ts';
import { measureOf, resultsOf } from './measured.ts';

const page = 'guides/train-a-detector.md';
const header = ['arm', 'it alarms at'];
let results: Results;

beforeAll(() => {
  results = resultsOf('learned-detectors');
}, 600_000);

/** Of the calls that the model judged, in per cent. */
const alarmed = (metric: string, arm: string): string =>
  cell(
    ['terminating/trees', 'handset/trees']
      .map((place) => measureOf(results, [metric, null, place], arm))
      .find((found) => found !== undefined),
    100,
    1,
  );

it('has the rows that the guide states', () => {
  const stated = tableIn(page, header);
  const rows = stated.map((row): Row => ({
    ...row,
    'wanted alarmed (%)': alarmed('detector.falsePositive.share', row['arm']),
    'unwanted alarmed (%)': alarmed('detector.truePositive.share', row['arm']),
    'wanted lost per 1,000': cell(measureOf(results, ['wanted.lost.perThousand', null], row['arm']), 1, 1),
  }));
  expectRows(page, header, rows);
});

it('shows every arm of the model', () => {
  const arms = results.arms.map(({ id }) => id).filter((id) => id.startsWith('taught'));
  expect(tableIn(page, header).map((row) => row['arm'])).toEqual(arms);
});
