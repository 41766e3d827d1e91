/** Which rules are told to have moved nobody: an arm equal to its control is never without its reason. */
import { expect, it } from 'vitest';
import { resultTable } from '../../../../src/command/terminal/resultTable.ts';
import { answerLines } from '../../../../src/command/terminal/answerLines.ts';
import { idleArms } from '../../../../src/study/answers/idleRules.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { markdownReport } from '../../../../src/study/report/markdownReport.ts';
import { measureIndex } from '../../../../src/study/results/measureIndex.ts';
import type { Measure, Results } from '../../../../src/study/results/results.ts';
import { bodyText, resultsFixture } from '../report/resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'de', 'us'], wanted: ['person'] });
const metrics = ['rule.letGo.share', 'rule.putOff.perDay', 'rule.broken.share', 'rule.sanctions.perDay'];
const uses: Readonly<Record<string, readonly string[]>> = { none: [], de: ['uwg', 'cli'], us: ['hours'] };
const site = { place: 'transit/rule-cli', rule: 'cli', detector: 'foreign-ingress', action: 'reject' };

interface Played {
  /** By `ARM RULE CLASS METRIC`, 0 where nothing is said. */
  readonly counted?: Readonly<Record<string, number>>;
  /** Arm whose calls are those of the control. */
  readonly equal?: string;
  readonly alarms?: number;
  readonly library?: readonly string[];
}

function withRules({ counted = {}, equal, alarms = 0, library = ['uwg', 'cli', 'hours'] }: Played): Results {
  const [like] = fixture.measures;
  const counts = Object.entries(uses).flatMap(([arm, rules]) =>
    rules.flatMap((rule) =>
      ['robots', 'person'].flatMap((group) =>
        metrics.map((metric): Measure => {
          const numerator = counted[`${arm} ${rule} ${group} ${metric}`] ?? 0;
          const estimate = numerator / 100;
          const of = { metric, arm, class: group, place: `rule/${rule}`, versusControl: null };
          return { ...like, ...of, estimate, numerator, denominator: 100 };
        }),
      ),
    ),
  );
  const alarmed = { ...like, metric: 'detector.truePositive.share', arm: 'de', class: null };
  const find = measureIndex(fixture.measures);
  const played = fixture.measures.map((measure): Measure => {
    const isMoney = measure.metric.startsWith('operator.profit');
    const control = find({ metric: measure.metric, designPoint: 'base', arm: 'none', class: measure.class });
    if (measure.arm !== equal || isMoney || control === undefined) return measure;
    const zero = { estimate: 0, low: 0, high: 0 };
    const versusControl = measure.versusControl === null ? null : { ...measure.versusControl, ...zero };
    return { ...control, arm: measure.arm, versusControl };
  });
  return {
    ...fixture,
    arms: fixture.arms.map((arm) => ({
      ...arm,
      settings: arm.isControl ? {} : { rules: [] },
      rules: uses[arm.id].map((id) => ({ id, use: id })),
      ruleSites: arm.id === 'de' ? [site] : [],
    })),
    rules: library.map((use) => ({ use, jurisdiction: 'DE', title: use, status: 'verified' })),
    measures: [...played, ...counts, { ...alarmed, place: site.place, numerator: alarms, denominator: 100 }],
  };
}

const idleIn = (results: Results) =>
  idleArms({ results, find: measureIndex(results.measures), point: 'base' }).map((arm) => [
    arm.arm,
    ...(arm.hasControlsCalls ? ['equal'] : []),
    ...arm.rules.map(({ id, isInVain }) => (isInVain ? `${id} in vain` : id)),
  ]);

it('it is one for which nobody let a call go, waited or was sanctioned, and no carrier raised an alarm', () => {
  expect(idleIn(withRules({}))).toEqual([
    ['de', 'uwg', 'cli'],
    ['us', 'hours'],
  ]);
  for (const metric of metrics.filter((one) => one !== 'rule.broken.share'))
    expect(idleIn(withRules({ counted: { [`us hours person ${metric}`]: 3 } }))).toEqual([
      ['de', 'uwg', 'cli'],
    ]);
  expect(idleIn(withRules({ alarms: 2 }))).toEqual([
    ['de', 'uwg'],
    ['us', 'hours'],
  ]);
});

it('of a rule that is not of the library nobody knows what its carriers do, unless the arm has the calls of the control', () => {
  expect(idleIn(withRules({ library: ['uwg', 'cli'] }))).toEqual([['de', 'uwg', 'cli']]);
  expect(idleIn(withRules({ library: [], equal: 'us' }))).toEqual([['us', 'equal', 'hours']]);
});

it('where an arm has the calls of the control all its rules are told, those too whose sanctions come too late', () => {
  const counted = { 'de uwg robots rule.sanctions.perDay': 4 };
  expect(idleIn(withRules({ counted }))).toEqual([
    ['de', 'cli'],
    ['us', 'hours'],
  ]);
  expect(idleIn(withRules({ counted, equal: 'de' }))).toEqual([
    ['de', 'equal', 'uwg in vain', 'cli'],
    ['us', 'hours'],
  ]);
});

it('an arm that sets neither rules nor callers is told with its control', () => {
  const results = withRules({});
  const settings = { 'screening.terminating': [] };
  const arms = results.arms.map((arm) => (arm.id === 'us' ? { ...arm, settings } : arm));
  expect(idleIn({ ...results, arms })).toEqual([['de', 'uwg', 'cli']]);
});

const told = withRules({ equal: 'de', counted: { 'de uwg robots rule.broken.share': 92 } });
const terminal = { hasColour: false, columns: 0 };
const says = 'de (every call as in the control): uwg, broken by 92 % of the calls of robots; cli, which no call breaks'; // prettier-ignore

it('run and compare say it under the measures, with who breaks the rule', () => {
  for (const lines of [resultTable(told, terminal), answerLines(told, terminal)])
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain(says);
});

it('a summary in Markdown says it under its tables', () => {
  expect(markdownReport(told)).toContain(`- ${says.replaceAll(/[()]/g, '\\$&')}`);
});

it('the page says it above its folded table, and in the sentence on the arm, in its language', async () => {
  const page = bodyText(await htmlReport(told)).replaceAll(/\s+/g, ' ');
  expect(page).toContain(says);
  expect(page).toContain('in any replication. Its rules that moved nobody: uwg, broken by 92 %');
  expect(bodyText(await htmlReport(told, 'zh'))).toContain('cli（没有呼叫违反）');
});
