import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What the warnings that match say of the tiny world with something else in the place of a text. */
function said(written: string, instead: string, of: RegExp): readonly string[] {
  const text = tiny.replace(written, instead);
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect([failures, text.includes(instead)]).toEqual([[], true]);
  return warnings.filter(({ says }) => of.test(says)).map(({ path, says }) => `${path}: ${says}`);
}

const above = /is above/;
const rotating = (parameters: string): readonly string[] =>
  said('{use: fixed}', `{use: rotating, ${parameters}}`, above);
const place = 'world.callers.robots.callingNumber';

test('a share of answers with a label above the usual one is told, at the value that was written', () => {
  expect(rotating('after: label, usualAnswerShare: 0.05')).toEqual([
    `${place}.usualAnswerShare: labelledAnswerShare 0.09 is above usualAnswerShare 0.05, which makes no sense`,
  ]);
  expect(rotating('after: label, labelledAnswerShare: 0.3')).toEqual([
    `${place}.labelledAnswerShare: labelledAnswerShare 0.3 is above usualAnswerShare 0.24, which makes no sense`,
  ]);
  expect(rotating('after: label, labelledAnswerShare: 0.24')).toEqual([]);
});

test('nothing is told of shares that have no effect as the strategy is set', () => {
  expect(rotating('usualAnswerShare: 0.05')).toEqual([]);
});

const sites = (composed: string): string =>
  `screening.terminating: [{id: first, use: volume-cap, shadow: true, alarmAt: 0.5, then: reject}, {id: all, ${composed}, alarmAt: 0.5, then: reject}]`;
const inSites = (composed: string, of: RegExp): readonly string[] =>
  said(
    'screening.terminating: [{id: cap, use: volume-cap, per: day, limitCalls: 50, alarmAt: 0.5, then: reject}]',
    sites(composed),
    of,
  );

test('so are the bounds of a cascade that overlap', () => {
  expect(inSites('use: cascade, members: [first], clearBelow: 0.8', above)).toEqual([
    'world.screening.terminating.all.clearBelow: clearBelow 0.8 is above sureFrom 0.75, which makes no sense',
  ]);
});

test('a composition that cannot alarm is told, and weights that belong to nobody', () => {
  const of = /never alarms|left over/;
  const at = 'world.screening.terminating.all';
  for (const use of ['any-of', 'all-of', 'weighted-vote', 'cascade'])
    expect(inSites(`use: ${use}`, of)).toEqual([`${at}: ${use} without members never alarms`]);
  expect(inSites('use: weighted-vote, members: [first], weights: [1, 2]', of)).toEqual([
    `${at}.weights: more weights (2) than members (1): those left over have no effect`,
  ]);
  expect(inSites('use: weighted-vote, members: [first], weights: [0]', of)).toEqual([
    `${at}.weights: weighted-vote whose weights are all 0 never alarms`,
  ]);
  expect(inSites('use: weighted-vote, members: [first], weights: [2]', of)).toEqual([]);
  expect(inSites('use: any-of, members: [first]', of)).toEqual([]);
});
