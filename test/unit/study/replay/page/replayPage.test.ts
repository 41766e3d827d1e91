import { expect, test } from 'vitest';
import { noNumbers } from '../../../../../src/study/imports/numbers/numberingHabits.ts';
import { replayPage } from '../../../../../src/study/replay/page/replayPage.ts';
import {
  callsSentence,
  missSentences,
  reasonSentences,
} from '../../../../../src/study/replay/replaySentences.ts';
import { untranslated } from '../../../../builders/untranslated.ts';
import { judgement, replayFixture } from './replayFixture.ts';

/** Names of files, parts and places, which must be found again elsewhere. */
const theirs = ['cap', 'mine', 'volume-cap', './mine.mjs#detector', 'terminating', 'calls.parquet'].concat([
  'limitCalls',
  '50',
]);

test('what the program itself says on a Chinese page of a replay is Chinese', async () => {
  const page = await replayPage(replayFixture(), 'zh');
  expect(page).toContain('<html lang="zh-Hans">');
  expect(untranslated(page, theirs)).toEqual([]);
});

test('a Chinese page says in Chinese what a detector was not told, and why a value is none', async () => {
  const page = await replayPage(replayFixture(), 'zh');
  expect(page).toContain('mine 未获知呼叫如何结束：conversation_ms 列为空');
  expect(page).toContain('cap，正确的警报（占警报 %）：无数据');
  expect(page).toContain('登记库：do-not-call 取自 list.csv；smoke.yaml 的世界，种子 7');
});

test('counts have separators, in sentences and in the table', async () => {
  const alarms = { calls: 1_234_567, share: 0.12, numbers: 23_456 };
  const many = replayFixture({ calls: 7_654_321, unwanted: 0, wanted: 0, unlabelled: 7_654_321 }, [
    judgement({ labelled: null, alarms, stateBytes: 64_000_000 }),
  ]);
  expect(callsSentence(many)).toContain('7,654,321 calls');
  const page = await replayPage(many);
  for (const count of ['1,234,567', '23,456', '64,000'])
    expect(page).toContain(`<td class="number">${count}</td>`);
});

test('that some calls alone were judged stands at the head of the page', async () => {
  const part = replayFixture({ called: ['+86138', '+86139'] });
  expect(await replayPage(part)).toContain(
    '<p class="note">only calls to numbers that begin with +86138 or +86139</p></header>',
  );
  const page = await replayPage(part, 'zh');
  expect(page).toContain('仅限被叫号码以 +86138 或 +86139 开头的呼叫');
  expect(untranslated(page, [...theirs, '+86138', '+86139'])).toEqual([]);
  expect(await replayPage(replayFixture())).not.toContain('begin with');
});

test('one call is told of as one', () => {
  const one = replayFixture({ calls: 1, unwanted: 0, wanted: 0, unlabelled: 1 }, []);
  expect(callsSentence(one)).toMatch(/^1 call(?: in |: )/);
});

test('without labels a Chinese page counts alarms and says why there are no curves', async () => {
  const unlabelled = { unwanted: 0, wanted: 0, unlabelled: 100, registries: null };
  const page = await replayPage(replayFixture(unlabelled, [judgement({ labelled: null })]), 'zh');
  expect(page).toContain('需要两种标注的呼叫都有，才能画出曲线。');
  expect(untranslated(page, theirs)).toEqual([]);
});

test('it is told how many calls lie in hours that the clocks showed twice', async () => {
  const imported = {
    records: 101,
    accepted: 100,
    rejected: 1,
    blank: 0,
    header: 1,
    ambiguousTimes: 2,
    slowedTimes: 3,
    sameCalls: 5,
    firstDay: '2024-03-01',
    numbers: { ...noNumbers(), withPlus: 4, asWritten: 2 },
    areIdsChecked: true,
    reasons: [],
  };
  const [en, zh] = await Promise.all([
    replayPage(replayFixture({ imported })),
    replayPage(replayFixture({ imported }), 'zh'),
  ]);
  expect(en).toContain('3 calls in hours that the clocks showed twice: the clock of the trace runs at half');
  expect(zh).toContain('3 次呼叫在时钟回拨而重复的时段内');
  expect(untranslated(zh, theirs)).toEqual([]);
});

test('the axes and captions of the curves are in the language of the page', async () => {
  const [en, zh] = await Promise.all([replayPage(replayFixture()), replayPage(replayFixture(), 'zh')]);
  expect(en).toContain('>share of wanted calls alarmed<');
  expect(zh).toContain('>发出警报的所需呼叫比例<');
  expect(/[\u4e00-\u9fff]/.test(en)).toBe(false);
});

test('in English the sentences are those of the terminal', () => {
  const results = replayFixture();
  expect([callsSentence(results), ...missSentences(results), ...reasonSentences(results)]).toEqual([
    '100 calls in 2 recordings: 40 unwanted, 50 wanted, 10 neither; open loop, alarms have no effect',
    'mine was not told how calls ended: conversation_ms is empty',
    'mine was not told registry:consent: a trace has no registries; --world or --registry names them',
    'mine was not told what the originating carrier alone sees: there is no sim',
    'mine need not say the same again',
    'cap, average precision: an interval needs two callers of unwanted calls',
    'cap, precision (% of alarms): no data',
    'mine, average precision: an interval needs two callers of unwanted calls',
    'mine, precision (% of alarms): no data',
  ]);
});

test('an interval stands below its value, so that all columns are seen at once', async () => {
  const page = await replayPage(replayFixture());
  expect(page).toContain('>0.900 <span class="ends">(0.800 … 0.950)</span></td>');
  expect(page).not.toMatch(/<td class="number">[\d.]+ \(/);
});
