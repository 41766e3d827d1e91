/** What the answers of an experiment say on its page. */
import { expect, test } from 'vitest';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';
import { usualPage } from './usualPage.ts';

const usual = usualPage();

/** Little is drawn of two measures over all classes. */
const sketched = ((results: Results): Results => ({
  ...results,
  measures: results.measures.filter(
    ({ metric, class: group }) =>
      group === null && ['unwanted.answered.perSubscriberDay', 'wanted.lost.perThousand'].includes(metric),
  ),
}))(resultsFixture());

test('the question of the experiment stands first, in the language of the page', async () => {
  const question = { en: 'Does it <b>help</b>?', zh: '有用吗？' };
  const answers = {
    question,
    equivalence: {},
    weights: null,
    standings: [],
    tradeOffs: [],
    decomposition: [],
  };
  const asked = { ...sketched, answers };
  expect(await htmlReport(asked)).toContain('<p class="question">Does it &lt;b&gt;help&lt;/b&gt;?</p>');
  expect(await htmlReport(asked, 'zh')).toContain('<p class="question">有用吗？</p>');
});

const between = (estimate: number, half: number) => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
});

test('harms are not added up: the weight at which an arm ties stands beside what it stops and loses', async () => {
  const tradeOff = {
    designPoint: 'base',
    arm: 'daily-cap',
    prevented: between(0.06, 0.01),
    lost: between(0.02, 0.01),
    breakEvenWeight: between(3, 1),
    byClass: [],
    net: null,
  };
  const answers = {
    question: null,
    equivalence: {},
    weights: null,
    standings: [],
    tradeOffs: [tradeOff],
    decomposition: [],
  };
  const plain = bodyText(await htmlReport({ ...sketched, answers }));
  expect(plain).toContain('daily-cap 6.0 (5.0 to 7.0) 2.0 (1.0 to 3.0) 3.0 (2.0 to 4.0)');
  const net = { ...between(0.04, 0.01), verdict: 'better' as const };
  const weighed = { ...answers, weights: { courier: 2 }, tradeOffs: [{ ...tradeOff, net }] };
  expect(bodyText(await htmlReport({ ...sketched, answers: weighed }))).toContain(
    '3.0 (2.0 to 4.0) 4.0 (3.0 to 5.0) better',
  );
});

test('of five paired arms each part of the effect is named', async () => {
  const part = between(-0.06, 0.01);
  const nothing = { estimate: 0, low: 0, high: 0 };
  const terms = {
    mechanical: part,
    dialers: between(0.02, 0.01),
    callees: nothing,
    together: nothing,
    total: part,
  };
  const decomposition = [
    { designPoint: 'base', arm: 'cap', metric: 'unwanted.answered.perSubscriberDay', class: null, terms },
  ];
  const answers = {
    question: null,
    equivalence: {},
    weights: null,
    standings: [],
    tradeOffs: [],
    decomposition,
  };
  const page = bodyText(await htmlReport({ ...sketched, answers }));
  expect(page).toContain('cap −6.0 (−7.0 to −5.0) 2.0 (1.0 to 3.0) none seen none seen −6.0 (−7.0 to −5.0)');
  expect(bodyText(await usual)).not.toContain('Where the effect comes from');
});

test('it is said whether another arm might prevent more', async () => {
  const standing = (arm: string, of: 'best' | 'undecided') => ({ arm, ...between(0, 1), standing: of });
  const page = async (arms: readonly ReturnType<typeof standing>[]): Promise<string> => {
    const standings = [{ metric: 'unwanted.answered.perSubscriberDay', designPoint: 'base', arms }];
    const answers = {
      question: null,
      equivalence: {},
      weights: null,
      standings,
      tradeOffs: [],
      decomposition: [],
    };
    return bodyText(await htmlReport({ ...sketched, answers }));
  };
  expect(await page([standing('daily-cap', 'best')])).toContain(
    'In this world no other arm prevents more (simulation error allowed for).',
  );
  expect(await page([standing('daily-cap', 'undecided'), standing('labels', 'undecided')])).toContain(
    'Which one prevents most is not decided: daily-cap, labels.',
  );
});

const shown = { ...between(5, 1), isPaired: true, adjusted: 'holm' } as const;
const open = { ...between(5, 9), isPaired: true, adjusted: 'holm' } as const;

/** Over all classes no loss is shown in any arm; under `labels` one is in the class of couriers. */
const withHiddenLoss = (arms: readonly string[]) => {
  const plain = resultsFixture({ arms });
  const measures = plain.measures.map((measure) => {
    if (measure.metric !== 'wanted.lost.perThousand' || measure.arm === 'none') return measure;
    const isHurt = measure.arm === 'labels' && measure.class === 'courier';
    return { ...measure, ...between(5, 1), versusControl: isHurt ? shown : open };
  });
  return { ...plain, measures };
};

test('an arm that is shown to lose the calls of one class is not called free of losses', async () => {
  const page = bodyText(await htmlReport(withHiddenLoss(['none', 'labels', 'daily-cap'])));
  expect(page).toContain('labels prevents most');
  expect(page).toMatch(/not shown to lose wanted calls, in all or in any class, daily-cap prevents most/);
});

const oneHidden = htmlReport(withHiddenLoss(['none', 'labels'])).then(bodyText);

test('one arm alone against the control is not said to prevent most', async () => {
  const page = await oneHidden;
  expect(page).toContain('Does “labels” let fewer unwanted calls be answered than the control “none”');
  expect(page).not.toContain('prevents most');
});

test('what an arm loses has the same interval wherever the page tells it', async () => {
  const page = await oneHidden;
  expect(page).toContain('5.0 (4.0 to 6.0) of 1,000');
  expect(page).toMatch(/labels \S+ \S+ to \S+ better 5\.0 4\.0 to 6\.0 undecided/);
});

test('a measure is named with one unit', async () => {
  const page = bodyText(await usual);
  expect(page).not.toMatch(/per subscriber and day, calls per 100 people and day/);
});

test('sentences in Chinese follow each other without a blank', async () => {
  const page = bodyText(await usualPage('zh'));
  const answer = page.slice(page.indexOf('防住最多'), page.indexOf('各小图刻度相同'));
  expect(answer).toContain('。它使每千次所需来电损失');
  expect(answer).not.toMatch(/。 (它|每个|其他取值)/);
});

test('one arm alone is the answer, said once with its words', async () => {
  const alone = bodyText(await htmlReport(resultsFixture({ arms: ['none', 'daily-cap'] })));
  expect(alone.match(/daily-cap prevents/g)).toHaveLength(1);
  expect(alone).toContain('of the control’s: better . It loses ');
  const two = bodyText(await htmlReport(resultsFixture({ arms: ['none', 'daily-cap', 'hourly-cap'] })));
  expect(two.match(/daily-cap prevents/g)).toHaveLength(2);
});
