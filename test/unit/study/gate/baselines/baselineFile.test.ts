import { describe, expect, it } from 'vitest';
import { baselineText } from '../../../../../src/study/gate/baselines/baseline.ts';
import { parseBaseline } from '../../../../../src/study/gate/baselines/parseBaseline.ts';
import { baselineOf, keepingBaseline, keptSeries } from '../baselines.ts';

const textWith = (fields: Record<string, unknown>): string => JSON.stringify({ ...baselineOf(), ...fields });

describe('the file of a baseline', () => {
  it('comes back as it was written', () => {
    expect(parseBaseline(baselineText(baselineOf()), 'b.json')).toEqual(baselineOf());
  });

  it('has the same bytes each time', () => {
    expect(baselineText(parseBaseline(baselineText(baselineOf()), 'b.json') as never)).toBe(
      baselineText(baselineOf()),
    );
  });

  it('comes back with its scenario, a line for each section', () => {
    const baseline = keepingBaseline({ clock: { days: 1 }, currency: 'CNY' }, { level: 0.95 });
    const text = baselineText(baseline);
    expect(parseBaseline(text, 'b.json')).toEqual(baseline);
    expect(text).toContain(
      [
        ' "scenario": {',
        '  "experiment": {',
        '   "level": 0.95',
        '  },',
        '  "world": {',
        '   "clock": {"days":1},',
        '   "currency": "CNY"',
        '  }',
        ' }',
      ].join('\n'),
    );
  });

  it.each([
    ['no JSON', '{', 'found no JSON'],
    ['another format', textWith({ format: 'x' }), 'at format'],
    ['a key twice', textWith({}).replace('{', '{"seed":7,'), 'b.json:1:'],
    ['a missing field', textWith({ series: undefined }), 'at series'],
    [
      'a number that is none',
      textWith({ series: [{ ...keptSeries(), numerators: [1, null, 3] }] }),
      'at series.0.numerators.1',
    ],
    [
      'an infinite number',
      textWith({ series: [keptSeries()] }).replace('[1,2,3]', '[1,1e999,3]'),
      'at series.0.numerators.1',
    ],
    ['lists of another length', textWith({ replications: 4 }), 'expected 4 replications'],
    [
      'a fingerprint that is none',
      textWith({ fingerprints: [{ designPoint: 'base', arm: 'own', callers: { people: ['zz'] } }] }),
      'hexadecimal',
    ],
    [
      'a scenario that its hashes are not of',
      JSON.stringify({ ...keepingBaseline({ a: 1 }), scenario: { world: { a: 2 }, experiment: {} } }),
      'scenario.world: expected what hashes.world is of',
    ],
    ['a scenario that is too large', JSON.stringify(keepingBaseline({ a: 'x'.repeat(300_000) })), '262144'],
    [
      'a scenario that is nested without end',
      `{"scenario": {"experiment": {}, "world": {"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}, ${textWith({}).slice(1)}`,
      'scenario.world.a.0.0.0',
    ],
    ['a list', '[]', 'at the top'],
    ['text that moves the cursor', textWith({ experiment: 'a\u001b[2J' }), 'at experiment'],
  ])('is refused with the place: %s', (_, text, says) => {
    expect(parseBaseline(text, 'b.json')).toEqual(expect.stringContaining(says));
  });

  it('cannot reach the prototypes of objects', () => {
    const text = textWith({}).replace('"people"', '"__proto__"');
    const parsed = parseBaseline(text, 'b.json');
    expect(typeof parsed).not.toBe('function');
    expect(({} as Record<string, unknown>)['0']).toBeUndefined();
  });
});
