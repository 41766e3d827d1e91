/** Whatever is damaged in a valid file, it is answered with failures that name a place, and nothing escapes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { renderFailures, renderWarnings } from '../../../../src/study/failures/render.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { Resolution } from '../../../../src/study/scenario/resolved.ts';
import { fixtureCatalogue } from './fixtureCatalogue.ts';
import { validScenario } from './validScenario.ts';

function resolutionOf(text: string): Resolution {
  return resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
}

/** What holds of every answer: a scenario or failures, each with a place inside the text and a message without a stack. */
function checkAnswer(text: string): void {
  const answer = resolutionOf(text);
  expect(answer.resolved === undefined).toBe(answer.failures.length > 0);
  const lines = text.split('\n');
  for (const failure of answer.failures) {
    expect(failure.found).not.toBe('');
    expect(failure.expected).not.toBe('');
    expect(failure.line).toBeGreaterThanOrEqual(0);
    expect(failure.line).toBeLessThanOrEqual(lines.length);
    expect(failure.endColumn).toBeGreaterThanOrEqual(failure.column);
  }
  const { sources } = answer;
  const output = renderFailures(answer.failures, { sources }) + renderWarnings(answer.warnings, { sources });
  expect(output).not.toMatch(/\n\s+at .*:\d+|undefined|\[object|NaN/);
  // eslint-disable-next-line no-control-regex -- these must not be there
  expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
}

const pieces = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  ',',
  '"',
  "'",
  '#',
  '- ',
  '\n',
  ' ',
  '\t',
  '&a ',
  '*a',
  '!!int ',
  '|',
  '>',
  '%',
  '---',
  '...',
  '<<: ',
  '.nan',
  '-.inf',
  '1e999',
  '9007199254740993',
  '-1',
  'null',
  '~',
  'true',
  '__proto__: 1',
  'constructor',
  '二',
  '\u0007',
  '\u2028',
  '\ud800',
  './x.ts#y',
  '{is: 1, source: x}',
  'use: operator',
  '0x10',
  '1_000',
];

const mutation = fc.record({
  at: fc.nat(validScenario.length - 1),
  deleted: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)),
  inserted: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6, unit: 'binary' })),
});

function mutated(mutations: readonly { at: number; deleted: number; inserted: string }[]): string {
  return mutations.reduce(
    (text, { at, deleted, inserted }) => text.slice(0, at) + inserted + text.slice(at + deleted),
    validScenario,
  );
}

describe('a valid file with random damage', () => {
  test('never throws and never shows a stack', () => {
    const damage = fc.array(mutation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(damage, (mutations) => checkAnswer(mutated(mutations))),
      { seed: 11, numRuns: 400 },
    );
  });

  test('may have any value at any place', () => {
    const tree = resolutionOf(validScenario).resolved;
    if (tree === undefined) throw new Error('the valid scenario is not valid');
    const whole = { ringfence: 1, id: 'x', world: tree.worldPlain, experiment: { ...tree.experiment } };
    delete (whole.experiment as { gate?: unknown }).gate;
    const paths = pathsOf(whole);
    const anyValue = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(-1, 1e308, 5e-324, 2 ** 53, '', [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyValue, (path, value) => {
        checkAnswer(stringify(replaced(whole, path, value)));
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(tree: unknown, path: readonly string[], value: unknown): unknown {
  if (path.length === 0) return value;
  const [step, ...rest] = path;
  const child = (tree as Record<string, unknown>)[step];
  if (Array.isArray(tree)) return tree.with(Number(step), replaced(child, rest, value));
  return { ...(tree as object), [step]: replaced(child, rest, value) };
}
