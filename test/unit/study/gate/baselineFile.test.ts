import { describe, expect, it } from 'vitest';
import { baselineText } from '../../../../src/study/gate/baseline.ts';
import { parseBaseline } from '../../../../src/study/gate/parseBaseline.ts';
import { baselineOf, keptSeries } from './baselines.ts';

const textWith = (fields: Record<string, unknown>): string => JSON.stringify({ ...baselineOf(), ...fields });

describe('the file of a baseline', () => {
  it('comes back as it was written', () => {
    expect(parseBaseline(baselineText(baselineOf()))).toEqual(baselineOf());
  });

  it('has the same bytes each time', () => {
    expect(baselineText(parseBaseline(baselineText(baselineOf())) as never)).toBe(baselineText(baselineOf()));
  });

  it.each([
    ['no JSON', '{', 'found no JSON'],
    ['another format', textWith({ format: 'x' }), 'at format'],
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
    ['a list', '[]', 'at the top'],
    ['text that moves the cursor', textWith({ experiment: 'a\u001b[2J' }), 'at experiment'],
  ])('is refused with the place: %s', (_, text, says) => {
    expect(parseBaseline(text)).toEqual(expect.stringContaining(says));
  });

  it('cannot reach the prototypes of objects', () => {
    const text = textWith({}).replace('"people"', '"__proto__"');
    const parsed = parseBaseline(text);
    expect(typeof parsed).not.toBe('function');
    expect(({} as Record<string, unknown>)['0']).toBeUndefined();
  });
});
