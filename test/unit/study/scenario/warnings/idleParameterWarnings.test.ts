import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of the pacing of the tiny world's robots, and where. */
function said(pacing: string, more: string = ''): readonly string[] {
  const text = tiny
    .replace('{use: fixed-per-day, lines: 1, attemptsPerDay: 300}', pacing)
    .replace('books: {use: standard}', `books: {use: standard}${more}`);
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings
    .filter(({ says }) => says.includes('no effect'))
    .map(({ path, says }) => `${path}: ${says}`);
}

const place = 'world.callers.robots.pacing';

test('a pause of the lines is told to do nothing while agents take the calls, also when it is the default’s', () => {
  for (const use of ['progressive', 'ratio', 'predictive'])
    expect(said(`{use: ${use}, gapSeconds: 1, gapSpread: 0.2}`)).toEqual([
      `${place}.gapSeconds: gapSeconds has no effect while agents is 10`,
      `${place}.gapSpread: gapSpread has no effect while agents is 10`,
    ]);
});

test('it has an effect without agents, where what agents do has none', () => {
  expect(said('{use: predictive, agents: 0, gapSeconds: 20}')).toEqual([]);
  expect(said('{use: fixed-per-day, gapSeconds: 20}')).toEqual([]);
  expect(said('{use: fixed-rate, machineDetection: true}')).toEqual([
    `${place}.machineDetection: machineDetection has no effect while agents is 0`,
  ]);
  expect(
    said('{use: predictive, agents: 0, wrapUpMedianSeconds: 9, dropRateTarget: 0.01, lines: 3}'),
  ).toEqual([
    `${place}.wrapUpMedianSeconds: wrapUpMedianSeconds has no effect while agents is 0`,
    `${place}.dropRateTarget: dropRateTarget has no effect while agents is 0`,
  ]);
});

test('the errors of a detection of machines need the detection, which needs agents', () => {
  const errors = 'machineTakenForPersonShare: 0.2';
  expect(said(`{use: ratio, machineDetection: true, ${errors}}`)).toEqual([]);
  expect(said(`{use: ratio, ${errors}}`)).toEqual([
    `${place}.machineTakenForPersonShare: machineTakenForPersonShare has no effect while machineDetection is false`,
  ]);
  expect(said(`{use: ratio, agents: 0, machineDetection: true, ${errors}}`)).toHaveLength(2);
});

test('the same is told of what a dialer may turn to', () => {
  const alternatives =
    '\n      evasion: [{use: learning}]\n      alternatives: {pacing: [{id: slow, use: ratio, gapSeconds: 60}]}';
  expect(said('{use: fixed-per-day, lines: 1}', alternatives)).toEqual([
    'world.callers.robots.alternatives.pacing.slow.gapSeconds: gapSeconds has no effect while agents is 10',
  ]);
});

test('the same is told of every part, such as a detector', () => {
  const [cap] = builtInCatalogue.detector.filter(({ id }) => id === 'volume-cap');
  const { limitCalls } = cap.parameters;
  const parameters = {
    ...cap.parameters,
    limitCalls: { ...limitCalls, onlyWith: { parameter: 'per', is: 'hour' } },
  };
  const detector = [...builtInCatalogue.detector, { ...cap, id: 'hourly-only', parameters }];
  const text = tiny.replaceAll('use: volume-cap', 'use: hourly-only');
  const { warnings, failures } = resolveScenario(
    { text, file: 'tiny.yaml' },
    { ...builtInCatalogue, detector },
  );
  expect(failures).toEqual([]);
  const idle = warnings.filter(({ says }) => says.includes('no effect')).map(({ says }) => says);
  expect(idle).toEqual(['limitCalls has no effect while per is day']);
});

/** What is said where the tiny world has something else in the place of what is written. */
function idleIn(written: string, instead: string): readonly string[] {
  const text = tiny.replace(written, instead);
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect([failures, text.includes(instead)]).toEqual([[], true]);
  return warnings.flatMap(({ says }) => (says.includes('no effect') ? [says] : []));
}

test('so is what a strategy, a list or a voice does not look at as it is set', () => {
  expect(idleIn('{use: fixed}', '{use: rotating, answerDrop: 0.3, calls: 9}')).toEqual([
    'answerDrop has no effect while after is calls',
  ]);
  expect(idleIn('{use: fixed}', '{use: rotating, after: label, certainty: 0.9}')).toEqual([]);
  expect(
    idleIn('blocks: [mobile-a]}\n      callingNumber', 'retryBusySeconds: 60}\n      callingNumber'),
  ).toEqual(['retryBusySeconds has no effect while attemptsPerPass is 1']);
  expect(idleIn('{use: turns}', '{use: turns, syntheticFactor: 2, ignoringFactor: 2}')).toEqual([
    'syntheticFactor has no effect while voice is recorded',
  ]);
  expect(idleIn('use: volume-cap, per: day, limitCalls: 50', 'use: crowd-labels, pooledWeight: 1')).toEqual([
    'pooledWeight has no effect while pooledDigits is 0',
  ]);
});

test('so is what a script says to machines that it never recognises, to the interested and to victims whom it has none of', () => {
  expect(idleIn('{use: turns}', '{use: robocall-message, machineDetectionSeconds: 9}')).toEqual([
    'machineDetectionSeconds has no effect while machineMissedShare is 1',
  ]);
  expect(idleIn('{use: turns}', '{use: turns, machineDetectionSeconds: 9, saleShare: 0.5}')).toEqual([]);
  expect(idleIn('{use: turns}', '{use: fraud, saleShare: 0.5, angerOfInterest: 2}')).toEqual([
    'saleShare has no effect while interestShare is 0',
    'angerOfInterest has no effect while interestShare is 0',
  ]);
  expect(idleIn('{use: turns}', '{use: fraud, victimShare: 0, lossMedian: 9}')).toEqual([
    'lossMedian has no effect while victimShare is 0',
  ]);
});

test('so is what people and number blocks have that belongs to no part', () => {
  const village = 'subscribers: 150, blocks: [mobile-a]';
  expect(idleIn(village, `${village}, callBackMedianSeconds: 60, dialects: 9`)).toEqual([
    'callBackMedianSeconds has no effect while callBackShare is 0',
    'dialects has no effect while otherDialect is 0',
  ]);
  expect(idleIn(village, `${village}, callBackShare: 0.1, callBackMedianSeconds: 60`)).toEqual([]);
  const block = 'digits: 3, kind: mobile';
  expect(idleIn(block, `${block}, inheritedMarks: 9, quarantineSeconds: 60`)).toEqual([
    'inheritedMarks has no effect while secondHandShare is 0',
    'quarantineSeconds has no effect while secondHandShare is 0',
  ]);
  expect(idleIn(block, `${block}, secondHandShare: 0.2, inheritedMarks: 9`)).toEqual([]);
});
