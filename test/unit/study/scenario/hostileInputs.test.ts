/** Whatever a file contains, it is answered with failures, quickly, and nothing escapes. */
import { describe, expect, test } from 'vitest';
import { renderFailures } from '../../../../src/study/failures/render.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { Resolution } from '../../../../src/study/scenario/resolved.ts';
import { fixtureCatalogue } from './fixtureCatalogue.ts';

function resolution(text: string): Resolution {
  return resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
}

describe('a file made to do harm', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 25 }, (_, i) => {
      const name = String.fromCharCode(98 + (i % 25));
      const previous = String.fromCharCode(97 + i);
      return `${name}: &${name} [${Array(9).fill(`*${previous}`).join(', ')}]`;
    }),
  ].join('\n');

  const cases: readonly (readonly [string, string, string])[] = [
    ['aliases of aliases', bomb, 'an anchor'],
    ['open brackets without end', '['.repeat(50_000), 'too many levels'],
    ['maps inside maps', '{a: '.repeat(5000), 'too many levels'],
    ['more levels than any scenario has', `${'[ '.repeat(60)}${' ]'.repeat(60)}`, 'more than 40 levels'],
    ['twenty thousand keys', Array.from({ length: 20_000 }, (_, i) => `k${i}:`).join('\n'), 'nothing'],
    ['one line of half a megabyte', `id: ${'x'.repeat(500_000)}`, 'nothing'],
    ['control characters', 'ringfence: 1\nid: "\\e[31mred\\u202e"\n', '"\ufffd[31mred\ufffd"'],
  ];

  test.each(cases)('is answered: %s', (_name, text, found) => {
    const { failures } = resolution(text);
    expect(failures.map((failure) => failure.found)).toContain(found);
    const rendered = renderFailures(failures.slice(0, 3), { sources: { 'x.yaml': text } });
    expect(Math.max(...rendered.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  test('does not reach the prototype of objects', () => {
    for (const key of ['__proto__', '"__proto__"', 'constructor', 'toString', 'hasOwnProperty']) {
      const { failures } = resolution(
        `ringfence: 1\nid: x\n${key}: {polluted: true}\nworld: {${key}: {polluted: 1}}\n`,
      );
      expect(failures.length).toBeGreaterThan(1);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });
});
