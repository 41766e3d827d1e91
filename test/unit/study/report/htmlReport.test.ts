import { expect, test } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture, withWeeks } from './resultsFixture.ts';

const usual = htmlReport(resultsFixture());

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

/** The same results with a range over three points, everywhere from half to double of the estimate. */
function withRange(results: Results, path = 'population.village.voicemail'): Results {
  const ends = (value: number) => ({
    least: Math.min(value / 2, value * 2),
    greatest: Math.max(value / 2, value * 2),
  });
  const measures = results.measures.flatMap(({ metric, arm, estimate, versusControl, ...of }) => {
    if (estimate === null) return [];
    const difference = versusControl === null ? null : ends(versusControl.estimate ?? 0);
    const { class: group, place } = of;
    const perPoint = group === null && place === null ? [estimate / 2, estimate, estimate * 2] : null;
    return [{ metric, arm, class: group, place, ...ends(estimate), versusControl: difference, perPoint }];
  });
  const assumptionRange = {
    points: 3,
    impossible: 1,
    replications: 2,
    factor: 2,
    varied: [{ path, unit: 'share', low: 0.18, high: 0.46, isDeclared: false }],
    fixed: ['callers.robots.pacing.workdaysOnly'],
    measures,
    turnovers: [],
    rankings: [
      {
        metric: 'unwanted.answered.perSubscriberDay',
        order: ['cap', 'none'],
        points: 3,
        holdsShare: 2 / 3,
        bestHoldsShare: 1,
      },
    ],
  };
  return { ...results, assumptionRange };
}

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
});

test('what the assumptions move stands beside every interval', async () => {
  const results = withRange(resultsFixture());
  const page = await htmlReport(results);
  const text = bodyText(page);
  expect(text).toContain('3 points of a Latin hypercube over 1 parameter, with 2 replications at each point');
  expect(text).toContain('At 1 point more the values would have made no world');
  expect(text).toContain('The order of the arms by unwanted calls answered holds at 66 % of them.');
  expect(text).toContain('cap, none 66 % 100 % 3');
  expect(text).toContain('daily-cap terminating/cap 0.0583 (0.0540 to 0.0627) 0.029 to 0.117');
  expect(text).toContain('daily-cap person 6.00 5.76 to 6.24 3.0 to 12.0 worse');
  expect(count(page, 'range over assumptions</th>')).toBeGreaterThanOrEqual(5);
  expect(text).toContain('none robots 10.00 9.40 to 10.60 5.0 to 20.0');
  expect(text).toContain('none 10.00 9.40 to 10.60 5.0 to 20.0 7.5 to 15.0');
});

test('a page without the range says so and how to get it', async () => {
  const text = bodyText(await usual);
  expect(text).toContain('Not computed. ringfence run … --assumptions 200 plays 200 points');
  expect(text).toContain('was not computed: ringfence run … --assumptions 200 does it');
  expect(count(await usual, 'range over assumptions</th>')).toBe(0);
});

const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e${1}`\'';

function hostile(): Results {
  const changes = {
    id: evil,
    title: { en: evil, zh: evil },
    replay: evil,
    hashes: { world: evil, experiment: evil, plugins: { [evil]: evil } },
    engine: { version: evil, calculation: 1 },
    world: { subscribers: 1, days: 1, preHistoryDays: 0, start: evil, currency: evil },
    assumptions: [{ path: evil, value: { [evil]: evil }, unit: evil, source: evil, status: evil }],
  };
  const names = {
    arms: [evil, `${evil}2`],
    unwanted: [`${evil}3`, 'x'],
    wanted: [`${evil}4`],
    places: [evil],
  };
  return resultsFixture({ ...names, points: [evil, `${evil}5`], changes });
}

test('names, titles and sources cannot bring in markup', async () => {
  const page = await htmlReport(withRange(hostile(), evil));
  expect(/<script>alert|<img|\u202e/.exec(page)).toBeNull();
  expect([count(page, '<script'), count(page, '</script'), count(page, '<body')]).toEqual([1, 1, 1]);
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

test('a game and a sensitivity analysis have their sections, with what each arm is worth once it is answered', async () => {
  const around = (estimate: number) => ({ estimate, low: estimate - 0.01, high: estimate + 0.01 });
  const rule = (arm: string, answer: string, recovered: number | null) => ({
    arm,
    answer,
    candidates: [answer],
    unanswered: around(0.05),
    answered: around(0.08),
    lossAdded: around(0.03),
    profitAdded: around(20),
    recoveredShare: recovered === null ? null : around(recovered),
    standing: 'best' as const,
  });
  const game = {
    operators: 'robots',
    class: 'robots',
    loss: { 'unwanted.answered.perSubscriberDay': 1 },
    profit: 'operator.profit.perDay',
    chosenOn: 10,
    estimatedOn: 10,
    strategies: ['base', 'random'],
    played: {
      cells: [{ arm: 'none', strategy: 'base', loss: around(0.1), profit: around(5), answered: around(0.1) }],
      rules: [rule('none', 'base', null), rule('daily-cap', 'random', 0.92), rule('labels', 'base', 0)],
      committed: 'labels',
      naive: 'daily-cap',
      regret: around(0.02),
      worstCase: {
        arms: [{ arm: 'labels', share: 1 }],
        strategies: [{ strategy: 'random', share: 1 }],
        value: 0.08,
        loss: around(0.08),
        against: { strategy: 'random', loss: around(0.08) },
      },
      growth: [
        { arms: ['none'], strategies: ['base'], value: 0.1 },
        { arms: ['none', 'labels'], strategies: ['base', 'random'], value: 0.08 },
      ],
      asked: 4,
    },
  };
  const sensitivity = {
    design: 'tornado' as const,
    metric: 'unwanted.answered.perSubscriberDay',
    replications: 2,
    factor: 2,
    points: 3,
    impossible: 0,
    varied: [{ path: 'callers.robots.pacing.lines', unit: 'lines', low: 1, high: 4, isDeclared: false }],
    responses: [
      {
        arm: 'none',
        isDifference: false,
        effects: {
          design: 'tornado' as const,
          asWritten: 0.1,
          swings: [{ path: 'callers.robots.pacing.lines', atLow: 0.05, atHigh: 0.2 }],
        },
      },
    ],
  };
  const points = ['base', 'strategy=random'];
  const text = bodyText(await htmlReport(resultsFixture({ points, changes: { game, sensitivity } })));
  expect(text).toContain(
    'daily-cap: the best evasion, random, recovers 92.0 (91.0 to 93.0) % of the answered unwanted calls that the arm stops while nobody answers.',
  );
  expect(text).toContain(
    'Under the best answers labels loses least; no other can be better. Had nobody answered, daily-cap',
  );
  expect(text).toContain(
    'Loss: 8.0 (7.0 to 9.0), calls per 100 people and day. Both sides began with the control and the base strategy, and added their best answers in 1 further round.',
  );
  expect(text).toContain('What the regulator mixes in the worst case arm share labels 100.0 %');
  expect(text).toContain('What the operators mix in the worst case strategy share random 100.0 %');
  expect(text).toContain('callers.robots.pacing.lines 1 4 lines 5 20');
  expect(text).not.toContain('Design point strategy=random');
});

test('time paths are drawn where several days were measured, with the days in a table', async () => {
  const perDay = [0.1, 0.08, 0.05].map((estimate) => ({
    estimate,
    low: estimate - 0.01,
    high: estimate + 0.01,
  }));
  const series = ['none', 'daily-cap'].map((arm) => ({
    designPoint: 'base',
    arm,
    metric: 'unwanted.answered.perSubscriberDay',
    perDay,
  }));
  const page = await htmlReport(resultsFixture({ changes: { series } }));
  expect(bodyText(page)).toContain(
    'day none daily-cap 1 10.0 (9.0 to 11.0) 10.0 (9.0 to 11.0) 2 8.0 (7.0 to 9.0)',
  );
  const section = page.slice(page.indexOf('id="paths"'), page.indexOf('id="profit"'));
  expect(count(section, '<svg role="img"')).toBe(2);
});

test('a measure without data on any day is named and not drawn', async () => {
  const perDay = [1, 2, 3].map(() => ({ estimate: null, low: null, high: null }));
  const series = ['none', 'daily-cap'].map((arm) => ({
    designPoint: 'base',
    arm,
    metric: 'wanted.lost.perThousand',
    perDay,
  }));
  const page = await htmlReport(resultsFixture({ changes: { series } }));
  const section = page.slice(page.indexOf('id="paths"'), page.indexOf('id="profit"'));
  expect(count(section, '<svg role="img"')).toBe(0);
  expect(bodyText(page)).toMatch(/Wanted calls that no longer get through.*: no data on any day/);
});

test('weeks are drawn from two on, and the day on which a rule begins is marked', async () => {
  const page = await htmlReport(withWeeks(resultsFixture()));
  expect(bodyText(page)).toContain(
    'week none daily-cap labels 1 440 (430 to 450) 440 (430 to 450) 440 (430 to 450) 2 260 (250 to 270)',
  );
  expect(bodyText(page)).toContain('Dashed: on 2020-08-10 rule short begins.');
  const section = page.slice(page.indexOf('id="paths"'), page.indexOf('id="profit"'));
  expect([count(section, '<svg role="img"'), count(section, 'stroke-dasharray="5,4"')]).toEqual([2, 2]);
});

test('an arm that sets several values has each on the page, parted by nothing but a blank', async () => {
  const results = resultsFixture();
  const settings = { 'callers.banks.blocks': ['service'], 'callers.shops.blocks': ['sales'] };
  const page = await htmlReport({ ...results, arms: results.arms.map((arm) => ({ ...arm, settings })) });
  expect(page).toContain(
    '<code>callers.banks.blocks: [&quot;service&quot;]</code> <code>callers.shops.blocks',
  );
  expect(page).not.toContain('\ufffd');
});

test('the head of a column of numbers stands above them, the first column included', async () => {
  const page = await htmlReport(withWeeks(resultsFixture()));
  expect([
    page.includes('<th scope="col" class="number">week</th>'),
    page.includes('<th scope="row" class="number">1</th>'),
  ]).toEqual([true, true]);
});
