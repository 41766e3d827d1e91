import { expect, test } from 'vitest';
import { withoutInterval } from '../../../../src/engine/statistics/estimate.ts';
import type { UndefinedReason } from '../../../../src/engine/statistics/estimate.ts';
import type { Parameter, ParameterTable } from '../../../../src/model/contracts/parameter.ts';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import { subscriberParameters } from '../../../../src/model/population/subscriberParameters.ts';
import { clockParameters } from '../../../../src/model/world/clockParameters.ts';
import { carrierParameters, trunkParameters } from '../../../../src/model/world/networkParameters.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { modes } from '../../../../src/study/scenario/experiment/experiment.ts';
import {
  blockParameters,
  operatorParameters,
  siteParameters,
} from '../../../../src/study/reading/fixedParameters.ts';
import { overClusters } from '../../../../src/study/replay/measures/clusterInterval.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { className } from '../../../../src/study/wording/className.ts';
import { catalogue, languages, speaking } from '../../../../src/study/wording/speaking.ts';
import { untranslated } from '../../../builders/untranslated.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';
import { usualPage } from './usualPage.ts';

const english = usualPage();
const chinese = english.then(() => usualPage('zh'));

/** Maps by a word of the results are filled where a language needs it. */
const byWord = ['.classes', '.metrics', '.units', '.states', '.methods', '.reasons', '.modes', '.sources'];

/** Dotted keys with the kind of what stands there. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  if (byWord.includes(path)) return [path];
  return Object.entries(value).flatMap(([key, child]) => keysOf(child, `${path}.${key}`));
}

test('every language has the same texts', () => {
  for (const language of languages) expect(keysOf(catalogue[language])).toEqual(keysOf(catalogue.en));
});

test('classes that come with the program have a Chinese name, beside their id; those of a user their id alone', () => {
  const builtIn = builtInCatalogue.caller.map(({ id }) => id);
  expect(Object.keys(catalogue.zh.classes)).toEqual([...builtIn, 'robot']);
  expect(speaking('zh', () => ['courier', 'my-courier', 'constructor'].map(className))).toEqual([
    '快递员 courier',
    'my-courier',
    'constructor',
  ]);
  expect(speaking('en', () => className('courier'))).toBe('courier');
});

test('the Chinese page names its classes so', async () => {
  const results = resultsFixture({ unwanted: ['robot', 'mine'] });
  const text = bodyText(await htmlReport(results, 'zh'));
  expect(text).toContain('none 机器人 robot 10.00');
  expect(text).toContain('快递员 courier');
  expect(text).toContain('none mine ');
  expect(text).toContain('机器人 robot 10.00 (9.40');
  expect(text.replaceAll('快递员 courier', '')).not.toContain('courier');
});

test('a call that a rule or detector refuses, one that is let go and one that its caller gives up have a Chinese word each', () => {
  const texts: string[] = [];
  JSON.stringify(catalogue.zh, (_, value: unknown) => {
    if (typeof value === 'string' || typeof value === 'function') texts.push(String(value));
    return value;
  });
  // 拒接: a callee declines.
  expect(texts.filter((text) => text.includes('拒接'))).toEqual([]);
  expect(texts.filter((text) => text.includes('放弃'))).toEqual(['主叫放弃']);
  expect(catalogue.zh.losses.rejected).toBe(catalogue.zh.states['rejected']);
});

test('no text is left untranslated or empty', () => {
  const plain = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(plain)
        : [];
  const foreign = plain(catalogue.zh).filter((text) => !/[\u4e00-\u9fff，。：；／、]/.test(text));
  expect(foreign.filter((text) => !wordsOfBoth.includes(text))).toEqual([]);
});

/** An empty text says nothing in either language, and `currency` is replaced by that of the world. */
const wordsOfBoth = ['', 'currency'];

const parametersOf = (): readonly Parameter[] => [
  ...Object.values(builtInCatalogue).flatMap((family: readonly { parameters: ParameterTable }[]) =>
    family.flatMap(({ parameters }) => Object.values(parameters)),
  ),
  ...[
    subscriberParameters,
    clockParameters,
    operatorParameters,
    siteParameters,
    blockParameters,
    carrierParameters,
    trunkParameters,
  ].flatMap((table: ParameterTable) => Object.values(table)),
];

/** 1/s, 1/d and the empty unit need no words. */
const isSymbol = (unit: string): boolean => unit === '' || /^1\/[a-z]$/.test(unit);

test('every measure, unit, method, mode and reason of the program has Chinese words', () => {
  const { metrics, units, methods, modes: modeTexts } = catalogue.zh;
  const known = (map: Readonly<Record<string, string>>) => (word: string) => Object.hasOwn(map, word);
  const unitsUsed = [...metricCatalogue, ...parametersOf()].map(({ unit }) => unit);
  expect({
    metrics: metricCatalogue.map(({ id }) => id).filter((id) => !known(metrics)(id)),
    units: [...new Set(unitsUsed)].filter((unit) => !isSymbol(unit) && !known(units)(unit)),
    perHundred: metricCatalogue
      .filter(({ unit }) => unit.endsWith(' per subscriber and day'))
      .map(({ unit }) => unit.replace('per subscriber', 'per 100 people'))
      .filter((unit) => !known(units)(unit)),
    methods: ['student', 'jackknife', 'exact-zero', 'none'].filter((word) => !known(methods)(word)),
    modes: modes.filter((word) => !known(modeTexts)(word)),
  }).toEqual({ metrics: [], units: [], perHundred: [], methods: [], modes: [] });
  expect(Object.keys(metrics).filter((id) => metricCatalogue.every((metric) => metric.id !== id))).toEqual(
    [],
  );
});

test('what the program itself says on a Chinese page is Chinese', async () => {
  const results = resultsFixture();
  const theirs = [
    ...results.arms.map(({ id }) => id),
    ...results.classes.map(({ id }) => id),
    ...results.callers.map(({ id }) => id),
    ...results.measures.flatMap(({ metric, place }) => [metric, place ?? '']),
    ...results.assumptions.flatMap(({ path, source, value }) => [
      path,
      source,
      String(value),
      JSON.stringify(value),
    ]),
    results.id,
  ];
  expect(untranslated(await chinese, theirs)).toEqual([]);
});

/** A reason that is added to the type is missing here. */
const reasonsOfEstimates: Readonly<Record<UndefinedReason, true>> = {
  'no data': true,
  'an interval needs two replications with data': true,
  'all data lie in one replication': true,
  'fewer than six replications, none of which differs': true,
  'no event was seen and the measure has no upper limit': true,
  'it is 0 by definition': true,
};

test('every reason why there is no interval has Chinese words, over replications and over callers', () => {
  const reasons = Object.keys(reasonsOfEstimates) as UndefinedReason[];
  const overCallers = reasons.map(
    (reason) => overClusters(withoutInterval(null, reason)).undefinedBecause ?? '',
  );
  const { reasons: known } = catalogue.zh;
  expect([...reasons, ...overCallers].filter((reason) => !Object.hasOwn(known, reason))).toEqual([]);
});

/** What a reader sees that is not a stranger's: headings, captions, heads of columns. */
const spokenParts = (page: string): string =>
  [...page.matchAll(/<(h2|h3|caption|th scope="col")[^>]*>(.*?)<\//g)]
    .map(([, , text]) => text.replace(/<[^>]*>/g, ''))
    .join('\n');

test('a page in Chinese has Chinese headings, captions and heads, and says so', async () => {
  const page = await chinese;
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain('<h1 lang="zh">十万人城市里的机器人</h1>');
  expect(page).toContain('<p class="title-zh" lang="en">AI robots in a city of 100,000</p>');
  const spoken = spokenParts(page)
    .split('\n')
    .filter((text) => /\b(the|and|of|with|without|calls|interval|arm|class)\b/.test(text));
  expect(spoken).toEqual([]);
});

test('pages of two languages that are written at once do not mix', async () => {
  const [en, zh] = await Promise.all([
    htmlReport(resultsFixture(), 'en'),
    htmlReport(resultsFixture(), 'zh'),
  ]);
  expect(en).toBe(await english);
  expect(zh).toBe(await chinese);
  expect(/[\u4e00-\u9fff]/.test(spokenParts(en))).toBe(false);
});

test('a Chinese page has Chinese marks between what something is and its unit, and after a sentence', async () => {
  const page = await chinese;
  expect(page).toContain('<b>拨打方的利润，CNY');
  expect(page).toContain('<b>仅模拟误差</b>。');
  expect(page).toContain('clinic（受保护），所需');
});
