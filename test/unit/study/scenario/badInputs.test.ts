/** Every fault is told with its line, its column, what was found, what was expected and a hint. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { failureLine, renderFailures } from '../../../../src/study/failures/render.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { badInputs } from './badInputs.ts';
import { fixtureCatalogue } from './fixtureCatalogue.ts';
import { someMetrics, validScenario } from './validScenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-bad-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function faultsOf(text: string): readonly string[] {
  const resolution = resolveScenario({ text, file: 'x.yaml', folder }, fixtureCatalogue, {
    metrics: someMetrics,
  });
  expect(resolution.resolved === undefined).toBe(resolution.failures.length > 0);
  return resolution.failures.map(failureLine);
}

test('the scenario that the faults are put into has none', () => {
  expect(faultsOf(validScenario)).toEqual([]);
});

const gateOnControl = validScenario.replace('  control: none', '  control: daily-cap');

test.each([
  ['in the open loop, where nothing acts', 'mode: closed', 'mode: open'],
  ['where it only watches', 'limitCalls: 200, then: reject', 'limitCalls: 200, then: allow'],
  ['in the shadow', 'limitCalls: 200, then: reject', 'limitCalls: 200, then: reject, shadow: true'],
])('a detector under test may stand in the control %s', (_name, piece, instead) => {
  expect(faultsOf(gateOnControl)).toHaveLength(1);
  expect(gateOnControl).toContain(piece);
  expect(faultsOf(gateOnControl.replace(piece, () => instead))).toEqual([]);
});

test.each(badInputs)('%s is told with its place', (_name, piece, instead) => {
  expect(validScenario.split(piece).length, 'the piece must be in the valid scenario').toBeGreaterThan(1);
  const faults = faultsOf(validScenario.replace(piece, () => instead));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.join('\n')).toMatchSnapshot();
});

test('a price, a share or a time whose fraction has three digits is as it is written', () => {
  const text = validScenario
    .replace('minute: 0.1', 'minute: 12.000')
    .replace('pause: 2.5 s', 'pause: 2.000 s')
    .replace('insideShare: 1\n', 'insideShare: 1.000\n')
    .replace('levels: [0.05, 0.2]', 'levels: [1.250, 2.000]');
  expect(text.match(/\d\.\d{3}/g)).toHaveLength(6);
  expect(faultsOf(text)).toEqual([]);
});

test('parted thousands in the levels of a factor are told, each where it stands', () => {
  const wage = 'path: callers.robots.books.minute, levels: [0.05, 0.2]';
  const people = 'path: population.residents.subscribers, levels: [1.000, 20.000, 5000]';
  expect(faultsOf(validScenario.replace(wage, people))).toMatchSnapshot();
});

describe('parted thousands at the ends of a range', () => {
  const wage = 'path: callers.robots.books.minute, levels: [0.05, 0.2]';
  const people = 'population.residents.subscribers';
  const ranged = (path: string, ends: string, use: string): readonly string[] =>
    faultsOf(
      validScenario
        .replace(wage, `path: ${path}, range: [${ends}]`)
        .replace('design: {use: one-at-a-time}', `design: ${use}`),
    );
  const drawn = ['{use: latin-hypercube, points: 4}', '{use: sobol, points: 4}'];

  test.each(['{use: one-at-a-time}', ...drawn])('are told under %s, each where it stands', (use) => {
    expect(ranged(people, '1.000, 20.000', use)).toEqual([
      expect.stringContaining('found 1.000, which is the number 1, expected a whole number'),
      expect.stringContaining('found 20.000, which is the number 20, expected a whole number'),
    ]);
    expect(ranged(people, '2.500, 5000', use)).toEqual([expect.stringMatching(/: write 2500$/)]);
  });

  test('are told beside a range that they make none', () => {
    expect(ranged(people, '5000, 20.000', '{use: one-at-a-time}')).toMatchSnapshot();
    expect(ranged(people, '1 000, 20_000', '{use: one-at-a-time}')).toMatchSnapshot();
  });

  test('are none in a price, nor where a count is drawn between halves', () => {
    expect(ranged('callers.robots.books.minute', '1.000, 2.500', drawn[0])).toEqual([]);
    expect(ranged(people, '2.5, 20', drawn[0])).toEqual([]);
  });
});

test('several faults are told at once, in the order of the file', () => {
  const text = validScenario
    .replace('currency: CNY', 'currency: yuan')
    .replace('use: courier,', 'use: courrier,')
    .replace('[mobile-a, bad]', '[mobile-x]')
    .replace('then: label', 'then: block')
    .replace('control: none', 'control: nome')
    .replace('limitCalls: 200', 'limitCals: 200')
    .replace('levels: [0.05, 0.2]', 'levels: [0.05, cheap]');
  expect(faultsOf(text)).toMatchSnapshot();
});

test('faults of the form do not hide those of the meaning, nor make others', () => {
  const text = validScenario
    .replace('currency: CNY', 'currency: CNY\n  currency: USD\n  __proto__: {}')
    .replace('labelApp: 0.33', 'labelApp: &share 33')
    .replace('couriers: {use: courier, callers: 120', 'couriers: {<<: {use: courier}, callers: 120')
    .replace('use: single-exchange, circuits: 500', 'use: single-exchange, circuits: *share')
    .replace('mobile-a: {prefix: "+86138"', 'mobile-a: {<<: {}, prefix: "+86138"')
    .replace('then: label', 'then: block')
    .replace('control: none', 'control: nome');
  expect(faultsOf(text)).toMatchSnapshot();
});

test('blocks with faults of their own are known to what refers to them', () => {
  const text = validScenario
    .replace('kind: mobile,', 'kind: moblie,')
    .replace('bad: {prefix', 'Bad_Block: {prefix')
    .replace('blocks: [mobile-a, bad]', 'blocks: [Bad_Block, bad-block, mobil-a]');
  expect(faultsOf(text)).toMatchSnapshot();
});

test('a caret stands under Chinese text in the right column', () => {
  const text = validScenario.replace(
    '{en: A valid scenario, zh: 有效的场景}',
    '{zh: 有效的场景, 标题: 二, en: 三}',
  );
  const { failures, sources } = resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
  expect(renderFailures(failures, { sources })).toMatchSnapshot();
});

test('a file that is missing, a folder, empty, not UTF-8 or too large is a failure', () => {
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const files = [
    'missing.yaml',
    '.',
    write('empty.yaml', ''),
    write('comment.yaml', '# nothing\n'),
    write('latin1.yaml', Uint8Array.from([0x61, 0x3a, 0x20, 0x31, 0x0a, 0x62, 0x3a, 0x20, 0xe9])),
    write('utf16.yaml', Uint8Array.from([0xff, 0xfe, 0x61, 0x00])),
    write('large.yaml', 'a'.repeat(1_048_577)),
    write('scalar.yaml', 'hello'),
    write('list.yaml', '- 1'),
    join('list.yaml', 'below-a-file.yaml'),
  ];
  const lines = files.flatMap((name) =>
    resolveScenario({ path: join(folder, name) }, fixtureCatalogue).failures.map((failure) =>
      failureLine(failure).replace(folder, ''),
    ),
  );
  expect(lines).toMatchSnapshot();
});

test('a byte order mark and Windows line ends are no fault and move no column', () => {
  const text = `\ufeff${validScenario.replace('id: valid', 'id: V')}`.replaceAll('\n', '\r\n');
  expect(faultsOf(text)).toEqual(faultsOf(validScenario.replace('id: valid', 'id: V')));
});

test('of a file with faults of its form beyond number the first are told, in time', () => {
  const aliases = resolveScenario(
    { text: `ringfence: 1\na: &a x\nb: [${'*a,'.repeat(30_000)}]\n`, file: 'x.yaml' },
    fixtureCatalogue,
  );
  const text = renderFailures(aliases.failures, { sources: aliases.sources });
  expect(aliases.failures.length).toBe(201);
  expect(text.length).toBeLessThan(100_000);
  expect(text).toContain(
    'x.yaml:1:1: found 30001 faults of the form, expected a scenario (200 of them are told)',
  );
});

test('lines are counted inside of what the parser does not understand', () => {
  const { failures } = resolveScenario(
    { text: 'a: {b: 1}}\nc: "x\n\ny": [1\n', file: 'x.yaml' },
    fixtureCatalogue,
  );
  const lines = 'a: {b: 1}}\nc: "x\n\ny": [1\n'.split('\n');
  for (const { line, column } of failures) expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1);
  expect(failures.map(({ line, column }) => `${line}:${column}`)).toMatchInlineSnapshot(`
    [
      "1:10",
      "2:1",
      "2:2",
      "2:4",
      "4:1",
      "4:3",
      "4:5",
      "4:6",
      "5:1",
    ]
  `);
});

test('a line ends where the text has a line feed: a lone carriage return neither ends one nor moves the excerpt', () => {
  const text = validScenario
    .replace('ringfence: 1', '# one\rand\rtwo\nringfence: 1')
    .replace('id: valid', 'id: V');
  const { failures, sources } = resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
  expect(renderFailures(failures, { sources })).toContain('| id: V\n');
});
