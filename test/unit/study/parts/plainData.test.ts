import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainData } from '../../../../src/study/parts/plainData.ts';

it('keeps all data and can be sent to another thread', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(structuredClone(plainData(value))).toEqual(value);
    }),
  );
});

it('leaves out what is no data, wherever it stands', () => {
  const value = { a: 1, f: () => 1, [Symbol('x')]: 2, in: { s: Symbol('x'), list: [1, { g() {} }] } };
  expect(plainData(value)).toEqual({ a: 1, in: { list: [1, {}] } });
});

it('leaves out what holds itself; what stands twice stays', () => {
  const twice = { x: 1 };
  const value: Record<string, unknown> = { one: twice, other: twice };
  value['self'] = value;
  expect(plainData(value)).toEqual({ one: { x: 1 }, other: { x: 1 } });
});
