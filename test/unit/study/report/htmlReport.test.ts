import { expect, test } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';
import { usualPage } from './usualPage.ts';

const usual = usualPage();

/** No measures, so that nothing is drawn, for what hangs on none of them. */
const undrawn: Partial<Results> = { measures: [] };

const headings = (page: string): readonly string[] =>
  [...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, text]) => text);
const count = (page: string, piece: string): number => page.split(piece).length - 1;

test('the same results give the same bytes', async () => {
  expect((await usual) === (await htmlReport(resultsFixture()))).toBe(true);
});

test('question and answer come first, then the evidence, then what it rests on', async () => {
  expect(headings(await usual)).toEqual([
    'The question',
    'The answer',
    'Who is hurt',
    'What it prevents and what it costs',
    'Rules and classes',
    'What still arrives',
    'Over time',
    'Who pays',
    'The dialers’ books',
    'How late campaigns are found',
    'How replications differ',
    'What the answer depends on',
    'How far the assumptions move it',
    'What was compared',
    'Who calls',
    'Assumptions and their sources',
    'How to get the same numbers',
    'All measures',
    'Audit',
  ]);
});

test('the first line says that results are not whole', async () => {
  const changes = { ...undrawn, status: 'interrupted', replications: { planned: 40, done: 7 } } as const;
  const page = await htmlReport(resultsFixture({ changes }));
  expect(bodyText(page)).toMatch(/^ To the answer Interrupted: 7 of 40 replications done/);
  expect(page).toContain('<title>[interrupted] AI robots');
});

test('the first line says that nothing was decided', async () => {
  const page = await htmlReport(resultsFixture({ changes: { ...undrawn, status: 'inconclusive' } }));
  expect(bodyText(page)).toMatch(/^ To the answer Inconclusive: after 20 replications/);
});

test('both titles are shown, the Chinese one marked as Chinese', async () => {
  const page = await usual;
  expect(page).toContain('<h1>AI robots in a city of 100,000</h1>');
  expect(page).toContain('<p class="title-zh" lang="zh">十万人城市里的机器人</p>');
});

test('a title in Chinese alone is the heading', async () => {
  const page = await htmlReport(resultsFixture({ changes: { ...undrawn, title: { zh: '机器人' } } }));
  expect(page).toContain('<h1 lang="zh">机器人</h1>');
});

test('the page names no address and asks for nothing', async () => {
  const page = await usual;
  expect(/https?:|url\(|@import|<link|<iframe|<img| src=/.exec(page)).toBeNull();
});

test('every measure has its row', async () => {
  const results = resultsFixture();
  const page = await usual;
  const from = page.indexOf('class="filterable', page.indexOf('id="measures"'));
  const table = page.slice(from, page.indexOf('</table>', from));
  expect(count(table, '<tr><th scope="row">')).toBe(results.measures.length);
});

test('an audit that does not add up says by how much', async () => {
  const results = resultsFixture({ changes: undrawn });
  const audit = results.audit.map((row, i) => (i === 1 ? { ...row, attempts: row.attempts + 3 } : row));
  const page = await htmlReport({ ...results, audit });
  expect([count(page, '>adds up<'), count(page, '>−3 off<')]).toEqual([2, 1]);
});

test('assumed parameters are marked and counted', async () => {
  const page = await usual;
  expect(bodyText(page)).toContain('1 assumed, 1 with a source, 1 given by the scenario without one.');
  expect(page).toContain('<b class="assumed">assumed</b>');
});

test('one arm alone has its values and no comparison', async () => {
  const page = await htmlReport(resultsFixture({ arms: ['none'] }));
  expect(bodyText(page)).toContain('100 people answer 10.00 (9.40 to 10.60) unwanted calls a day');
  expect(/>(better|worse|undecided)</.exec(page)).toBeNull();
});

test('results without data are told as such, without a number made up', async () => {
  const text = bodyText(await htmlReport(resultsFixture({ hasData: false })));
  expect(text).toContain('there are no data on unwanted calls');
  expect(text).not.toMatch(/NaN|Infinity|null|undefined/);
});

test('without the control no arm is called better', async () => {
  const results = resultsFixture();
  const arms = results.arms.map((arm) => ({ ...arm, isControl: false }));
  expect(bodyText(await htmlReport({ ...results, arms }))).toContain('No arm is marked as the control.');
});

test('no design point, no arm, no measure: still a page', async () => {
  const changes = { designPoints: [], arms: [], measures: [], audit: [], classes: [] };
  expect(headings(await htmlReport(resultsFixture({ changes })))).toContain('Assumptions and their sources');
});

test('several design points are compared, and the first have their charts', async () => {
  const points = Array.from({ length: 9 }, (_, i) => `wage=${i}`);
  const results = resultsFixture({ points });
  const measures = results.measures.filter(({ metric }) => metric === 'unwanted.answered.perSubscriberDay');
  const page = await htmlReport({ ...results, measures });
  expect(headings(page).filter((heading) => heading.startsWith('Design point'))).toHaveLength(6);
  expect(bodyText(page)).toContain('the other 3 are in this comparison and in results.json');
  expect(bodyText(page)).toContain(
    'The order of the arms by unwanted calls answered is that of the first design point at 9 of 9',
  );
});

test('callers have invented names, the same ones every time, and results have none', async () => {
  const callers = [
    { id: 'robots', class: 'robots', kind: 'operators', members: 3 },
    { id: 'residents', class: 'person', kind: 'subscribers', members: null },
    { id: 'mine', class: 'mine', kind: 'unknown', members: null },
  ] as const;
  const results = resultsFixture({ changes: { ...undrawn, callers } });
  const page = await htmlReport(results);
  const text = bodyText(page);
  expect(text).toMatch(/robots robots unwanted 3 [\p{Script=Latin}' ,.&-]+ \(\p{Script=Han}+有限公司\); /u);
  expect(text).toContain('mine mine wanted – a module of your own');
  expect(await htmlReport(results)).toBe(page);
  expect(JSON.stringify(results)).not.toContain('有限公司');
});

test('a site of a rule is named with the part of the rule that stands there', async () => {
  const results = resultsFixture({ places: ['transit/rule-dno-2'] });
  const site = { place: 'transit/rule-dno-2', rule: 'dno', detector: 'do-not-originate', action: 'reject' };
  const arms = results.arms.map((arm) => (arm.id === 'labels' ? { ...arm, ruleSites: [site] } : arm));
  const text = bodyText(await htmlReport({ ...results, arms }));
  expect(text).toContain('labels transit/rule-dno-2 (do-not-originate: reject) ');
  expect(text).toContain('daily-cap transit/rule-dno-2 0.0');
  const suspending = arms.map((arm) => ({ ...arm, ruleSites: [{ ...site, suspends: true as const }] }));
  expect(bodyText(await htmlReport({ ...results, arms: suspending }))).toContain(
    'labels transit/rule-dno-2 (do-not-originate: reject, suspend) ',
  );
});

test('a page without the range says so and how to get it', async () => {
  const text = bodyText(await usual);
  expect(text).toContain('Not computed. ringfence run … --assumptions 200 plays 200 points');
  expect(text).toContain('was not computed: ringfence run … --assumptions 200 does it');
  expect(count(await usual, 'range over assumptions</th>')).toBe(0);
});

test('the answer is two sentences with intervals: what prevents most, and what that costs whom', async () => {
  expect(bodyText(await usual)).toContain(
    'The answer daily-cap prevents most: 4.17 (3.73 to 4.60) unwanted answered calls per 100 people and day, 42 % of the control’s. ' +
      'It loses 6.00 (5.76 to 6.24) of 1,000 wanted calls; shown to lose most are those of clinic (protected): 18.00 (17.28 to 18.72) of 1,000.',
  );
});

test('arms and classes stand against each other, with a word beside every number', async () => {
  expect(bodyText(await usual)).toContain(
    'arm robots, unwanted person, wanted courier, wanted clinic (protected), wanted daily-cap −4.17 (−4.60 to −3.73) better 6.00 (5.76 to 6.24) worse',
  );
});

test('an arm that sets several values has each on the page, parted by nothing but a blank', async () => {
  const results = resultsFixture();
  const settings = { 'callers.banks.blocks': ['service'], 'callers.shops.blocks': ['sales'] };
  const page = await htmlReport({ ...results, arms: results.arms.map((arm) => ({ ...arm, settings })) });
  expect(page).toContain(
    '<code class="line">callers.banks.blocks: [&quot;service&quot;]</code> <code class="line">callers.shops.blocks',
  );
  expect(page).not.toContain('\ufffd');
});
