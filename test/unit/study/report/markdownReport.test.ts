import { expect, test } from 'vitest';
import { markdownReport } from '../../../../src/study/report/markdownReport.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { resultsFixture, withCallersChanged, withoutDrops, withTails } from './resultsFixture.ts';

const lines = (text: string): readonly string[] => text.split('\n');

test('the first line is the status and the outcome', () => {
  const changes = { status: 'interrupted', replications: { planned: 40, done: 7 } } as const;
  expect(lines(markdownReport(resultsFixture({ changes })))[0]).toBe(
    '**Interrupted: 7 of 40 replications done; all figures rest on these.** 2 of 2 arms let fewer unwanted calls be answered than the control. Of these 2, 2 also lose wanted calls.',
  );
});

test('an interrupted run is not told to ask for the range that it did not come to', () => {
  const said = (changes: Partial<Results>): string => markdownReport(resultsFixture({ changes }));
  const rangeOf = 'The range over assumptions was not computed';
  expect(said({ status: 'interrupted' })).toContain(`${rangeOf}: the run was interrupted.`);
  expect(said({})).toContain(`${rangeOf} (\`--assumptions 200\`).`);
});

test('each arm has a row with a cell for each primary measure', () => {
  const rows = lines(markdownReport(resultsFixture())).filter((line) => line.startsWith('|'));
  expect(rows.map((row) => row.split(' | ').length)).toEqual([8, 8, 8, 8, 8]);
  expect(rows[3]).toMatch(/^\| daily-cap \| 5\.83 \(5\.40 to 6\.27\) \*\*better\*\* \|/);
});

test('the replay line stands in a block of its own', () => {
  expect(markdownReport(resultsFixture())).toContain(
    'Seed 7. Replay:\n\n```sh\nringfence run fixture.yaml --seed 7 -r 20\n```\n',
  );
});

test('what intervals and words rest on is said once', () => {
  expect(markdownReport(resultsFixture())).toContain(
    'words: the paired difference from the control, whose intervals hold together.',
  );
});

test('what has no data says so', () => {
  expect(markdownReport(resultsFixture({ hasData: false }))).toContain('| daily-cap | no data | no data |');
});

test('names can break neither the table nor the code block', () => {
  const evil = 'a|b\n```\n<script>**x**';
  const text = markdownReport(
    resultsFixture({ arms: ['none', evil], changes: { replay: evil, title: { en: evil } } }),
  );
  expect(text).toContain('| a\\|b\ufffd\\`\\`\\`\ufffd\\<script\\>\\*\\*x\\*\\* |');
  const formula = markdownReport(resultsFixture({ arms: ['none', '$x$'] }));
  expect(formula).toContain(String.raw`| \$x\$ |`);
  expect(text).toContain('````sh\na|b\ufffd```\ufffd<script>**x**\n````');
});

test('what operators do and earn stands below where callers or rules are compared, and only there', () => {
  const arms = (results: Results): readonly string[] =>
    lines(markdownReport(results)).filter((line) => line.startsWith('| daily-cap |'));
  expect(arms(resultsFixture())).toHaveLength(1);
  const [, ofOperators] = arms(withCallersChanged(resultsFixture()));
  expect(ofOperators.split(' | ')).toHaveLength(7);
  expect(ofOperators).toMatch(/^\| daily-cap \| 26\.7 \(23\.4 to 29\.9\) less \|/);
});

test('who has no agents has no share of dropped calls', () => {
  const cells = (bids: 'none' | 'some', begins: string): readonly string[] =>
    lines(markdownReport(withoutDrops(withCallersChanged(resultsFixture()), bids)))
      .findLast((line) => line.startsWith(begins))
      ?.split(' | ') ?? [];
  expect(cells('some', '| arm |')[5]).toMatch(/^answered calls dropped/);
  expect(cells('some', '| daily-cap |')[5]).toMatch(/^0 \(0 to 85\)/);
  expect(cells('none', '| arm |')[5]).toMatch(/^busy share/);
});

test('which columns are skewed is said, and of none that is not shown', () => {
  const skewed = (results: Results): readonly string[] =>
    lines(markdownReport(results)).filter((line) => line.startsWith('A few replications'));
  const metrics = ['wanted.lost.perThousand', 'operator.costPerLead', 'network.answerSeizureRatio'];
  const tailed = withTails(resultsFixture(), metrics);
  const said = (what: string): string =>
    `A few replications make most of the spread of ${what}: their intervals hold less often than they say, and more replications help.`;
  expect(skewed(tailed)).toEqual([said('wanted calls that get through in the control arm and not here')]);
  expect(skewed(withCallersChanged(tailed))).toEqual([
    said('wanted calls that get through in the control arm and not here; what a lead costs'),
  ]);
  expect(skewed(resultsFixture())).toEqual([]);
});

test('many design points do not flood the summary', () => {
  const points = Array.from({ length: 40 }, (_, i) => `p${i}`);
  const text = markdownReport(resultsFixture({ points }));
  expect(lines(text).filter((line) => line.startsWith('### '))).toHaveLength(12);
  expect(text).toContain('28 further design points: see results.json.');
});
