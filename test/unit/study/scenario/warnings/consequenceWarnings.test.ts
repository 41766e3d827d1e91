import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said about what falls due too late, for a tiny world of three days whose cap has these terms. */
function says(terms: string, world: string = ''): readonly string[] {
  const text = tiny
    .replace('then: reject', `then: reject${terms}`)
    .replace('days: 1', 'days: 3')
    .replace('  callers:', `${world}  callers:`);
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings
    .filter(({ says: text_ }) => text_.includes('when the time is over'))
    .map(({ path, line, says: text_ }) => `${line > 0 ? path : 'no place'}: ${text_}`);
}

test('consequences within the time are not spoken of', () => {
  const early = ', latency: {after: 1 h}, suspend: {after: 2 d}, appeal: {correction: 1 d}';
  expect([says(''), says(early), says('', '  complaintOffice: {check: 1 d, acts: 1 d}\n')]).toEqual([
    [],
    [],
    [],
  ]);
});

test('what takes effect after the end is told with its place', () => {
  const late = ', latency: {after: 3 d}, suspend: {after: 30 d}, appeal: {}';
  const at = 'world.screening.terminating.cap';
  expect(says(late)).toEqual([
    `${at}.latency.after: takes effect after 3 d, when the time is over; 3 d are measured`,
    `${at}.suspend.after: takes effect after 30 d, when the time is over; 3 d are measured`,
    `${at}.appeal.correction: takes effect after 14 d, when the time is over; 3 d are measured`,
  ]);
  expect(says('', '  complaintOffice: {}\n')).toEqual([
    'world.complaintOffice: an office that takes effect after 9 d, when the time is over; 3 d are measured',
  ]);
});

test('a rule on requests to stop that are honoured after the end is told, the pre-history counted', () => {
  const rules = (terms: string): string => `  rules: [{id: stop, use: us-own-list${terms}}]\n`;
  expect(says('', rules(''))).toEqual([
    'world.rules.stop.honourDays: a request to stop is honoured after 14 d, when the time is over; 3 d are measured',
  ]);
  expect(says('', rules(', honourDays: 2'))).toEqual([]);
});
