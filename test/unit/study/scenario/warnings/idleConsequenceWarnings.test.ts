import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said to have no effect of a cap in the tiny world that does so with calls. */
function idle(site: string): readonly string[] {
  const text = tiny.replace('then: reject', site);
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.flatMap(({ path, line, says }) =>
    says.includes('no effect') ? [`${line > 0 ? path : 'no place'}: ${says}`] : [],
  );
}

const at = 'world.screening.terminating.cap';

test('what a rejected caller is told is told to do nothing where nobody is rejected', () => {
  for (const then of ['allow', 'label'])
    expect(idle(`then: ${then}, told: 603`)).toEqual([
      `${at}.told: told has no effect while then is ${then}`,
    ]);
  expect(idle('then: charge, charge: {}, told: 607')).toHaveLength(1);
  expect(idle('then: label, suspend: {}, told: 603')).toEqual([]);
  expect(idle('then: challenge, challenge: {}, told: 603')).toEqual([]);
  expect(idle('then: delay, delay: {}, told: 603')).toEqual([]);
});

test('so is a latency of a site that does nothing with calls', () => {
  expect(idle('then: allow, latency: {after: 1 h}')).toEqual([
    `${at}.latency: latency has no effect while then is allow`,
  ]);
  expect(idle('then: label, latency: {after: 1 h}')).toEqual([]);
});

test('so are appeals against what nobody appeals against', () => {
  expect(idle('then: allow, appeal: {share: 0.5}')).toEqual([
    `${at}.appeal: appeal has no effect while then is allow`,
  ]);
  expect(idle('then: charge, charge: {}, suspend: {}, appeal: {}')).toEqual([
    `${at}.appeal: appeal has no effect while then is charge`,
  ]);
  expect(idle('then: label, appeal: {share: 0.5}')).toEqual([]);
});

test('so is what is not told to who is told that a network rejects, or to who is labelled', () => {
  const appeal = 'appeal: {share: 0.5, untoldFactor: 0.9}';
  expect(idle(`then: reject, ${appeal}`)).toEqual([
    `${at}.appeal.untoldFactor: appeal.untoldFactor has no effect while told is 608`,
  ]);
  expect(idle(`then: label, ${appeal}`)).toEqual([
    `${at}.appeal.untoldFactor: appeal.untoldFactor has no effect while then is label`,
  ]);
  expect(idle(`then: reject, told: 603, ${appeal}`)).toEqual([]);
});

test('a shadow keeps its consequences for later', () => {
  expect(idle('then: label, shadow: true, told: 603, appeal: {untoldFactor: 0.9}')).toEqual([]);
});
