import { expect, it } from 'vitest';
import { regrownFloat64, regrownInt32, regrownUint8 } from '../../../../src/engine/memory/regrow.ts';

it('keeps the cells and adds zeros; the old array stays whole, as a detached one would slow every access of the thread', () => {
  const old = [Int32Array.of(7, -1), Float64Array.of(0.5, 2), Uint8Array.of(255, 3)] as const;
  expect(regrownInt32(old[0], 3)).toEqual(Int32Array.of(7, -1, 0));
  expect(regrownFloat64(old[1], 4)).toEqual(Float64Array.of(0.5, 2, 0, 0));
  expect(regrownUint8(old[2], 3)).toEqual(Uint8Array.of(255, 3, 0));
  expect(old.map(({ length }) => length)).toEqual([2, 2, 2]);
});
