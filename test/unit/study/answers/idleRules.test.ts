/** Which rules are told to have moved nobody: an arm equal to its control is never without its reason. */
import { expect, it } from 'vitest';
import { resultTable } from '../../../../src/command/terminal/resultTable.ts';
import { answerLines } from '../../../../src/command/terminal/answerLines.ts';
import { idleArms } from '../../../../src/study/answers/idleRules.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { markdownReport } from '../../../../src/study/report/markdownReport.ts';
import { measureIndex } from '../../../../src/study/results/measureIndex.ts';
import type { RuleReach } from '../../../../src/study/scenario/warnings/ruleReach.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { bodyText } from '../report/resultsFixture.ts';
import { ruleMetrics, withRules } from './idleFixture.ts';

const idleIn = (results: Results) =>
  idleArms({ results, find: measureIndex(results.measures), point: 'base' }).map((arm) => [
    arm.arm,
    ...(arm.hasControlsCalls ? ['equal'] : []),
    ...arm.rules.map(({ id, effect }) => (effect === 'none' ? id : `${id} ${effect}`)),
  ]);

it('it is one for which nobody let a call go, waited or was sanctioned, and no carrier raised an alarm', () => {
  expect(idleIn(withRules({}))).toEqual([
    ['de', 'uwg', 'cli'],
    ['us', 'hours'],
  ]);
  for (const metric of ruleMetrics.filter((one) => one !== 'rule.broken.share'))
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
    ['de', 'equal', 'uwg maybe', 'cli'],
    ['us', 'hours'],
  ]);
});

const sanctioned = { 'de uwg robots rule.sanctions.perDay': 4 };
const reaching = (reach: RuleReach) => ({ counted: sanctioned, known: { uwg: { reach } } });
const us = ['us', 'hours'];

it('it is one whose sanctions all fall due after the end, or are fines to which nobody reacts, in whatever arm', () => {
  for (const reach of ['late', 'fines'] as const)
    expect(idleIn(withRules(reaching(reach)))).toEqual([['de', `uwg ${reach}`, 'cli'], us]);
  expect(idleIn(withRules(reaching('any')))).toEqual([['de', 'cli'], us]);
});

it('it is one that orders suspensions where none of its arm began, and none where that is not known', () => {
  const begun = (suspensions?: number) =>
    idleIn(withRules({ ...reaching('orders'), ...(suspensions === undefined ? {} : { suspensions }) }));
  expect(begun(0)).toEqual([['de', 'uwg orders', 'cli'], us]);
  expect(begun(1)).toEqual([['de', 'cli'], us]);
  expect(begun()).toEqual([['de', 'cli'], us]);
});

it('an alarm that lets the call pass and suspends whoever made it is no idle one, unless no suspension began', () => {
  const looking = { alarms: 2, site: { action: 'allow' } } as const;
  const suspending = { alarms: 2, site: { action: 'allow', suspends: true } } as const;
  expect(idleIn(withRules(looking))).toEqual([['de', 'uwg', 'cli'], us]);
  expect(idleIn(withRules({ ...suspending, suspensions: 1 }))).toEqual([['de', 'uwg'], us]);
  expect(idleIn(withRules({ ...suspending, suspensions: 0 }))).toEqual([['de', 'uwg', 'cli orders'], us]);
});

it('it is none whose keepers may let it ring longer or speak to whom they drop, unless its arm has the calls of the control', () => {
  const known = { hours: { changesManner: true } } as const;
  expect(idleIn(withRules({ known }))).toEqual([['de', 'uwg', 'cli']]);
  expect(idleIn(withRules({ known, equal: 'us' }))).toEqual([
    ['de', 'uwg', 'cli'],
    ['us', 'equal', 'hours'],
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

it('a rule is named by its own name and by that of the library, and classes of one share have it once', () => {
  const known = { uwg: { use: 'de-uwg' } };
  const counted = { 'de uwg robots rule.broken.share': 92, 'de uwg person rule.broken.share': 92 };
  const library = ['de-uwg', 'cli', 'hours'];
  expect(markdownReport(withRules({ known, library, counted }))).toContain(
    '- de: uwg \\(de-uwg\\), broken by 92 % of the calls of robots, person; cli',
  );
});

it('a summary in Markdown says it under its tables', () => {
  const summary = markdownReport(told);
  expect(summary).toContain(`- ${says.replaceAll(/[()]/g, '\\$&')}`);
  expect(summary).toContain('\n\nA rule moves the calls of who keeps it (operators by `isCompliantWith`');
});

it('the page says it above its folded table, and in the sentence on the arm, in its language', async () => {
  const page = bodyText(await htmlReport(told)).replaceAll(/\s+/g, ' ');
  expect(page).toContain(says.replace('control): ', 'control) ').replace('; ', ' '));
  expect(page).toContain('in any replication. Its rules that moved nobody: uwg, broken by 92 %');
  expect(bodyText(await htmlReport(told, 'zh'))).toContain('cli（没有呼叫违反）');
});

it.each([
  ['nothing is known', {}, ''],
  ['it begins late', { hours: { from: '2031-01-01' } }, ' (it begins on 2031-01-01, after the last day)'],
  ['it binds nobody', { hours: { binds: [], keptBy: [] } }, ' (nobody makes the calls that it is about)'],
  [
    'all keep it',
    { hours: { binds: ['person'], keptBy: ['person'] } },
    ' (all whom it binds keep it: person)',
  ],
  [
    'some keep it',
    { hours: { binds: ['person', 'robots'], keptBy: ['person'] } },
    ' (what robots do is permitted, though they do not keep it)',
  ],
])('why no call breaks a rule is told where it is known: %s', (_case, known, because) => {
  const results = withRules({ known });
  const lines = resultTable(results, terminal).join(' ').replaceAll(/\s+/g, ' ');
  expect(lines).toContain(`us: hours, which no call breaks${because} A rule moves`);
});

it('why no call breaks a rule, and why sanctions moved nobody, is told on a Chinese page too', async () => {
  const known = { hours: { binds: ['person'], keptBy: ['person'] }, uwg: { reach: 'late' } } as const;
  const page = bodyText(await htmlReport(withRules({ known, counted: sanctioned }), 'zh'));
  expect(page).toContain('hours（没有呼叫违反：它所涉及的各方都遵守，即 个人 person）');
  expect(page).toContain('uwg（没有呼叫违反）（主管机关的处罚在期末之后才生效）');
});
