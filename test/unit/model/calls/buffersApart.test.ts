import { expect, test } from 'vitest';
import { CallTable } from '../../../../src/model/calls/callTable.ts';

const buffersOf = (columns: object): ReadonlySet<ArrayBufferLike> =>
  new Set(Object.values(columns).map(({ buffer }: Int32Array | Float64Array) => buffer));

test('no column that a plug-in holds shares its buffer with what the plug-in may not see', () => {
  const calls = new CallTable(100);
  const beyond = calls.attemptBeyondOrigin(true);
  const { account, line, sim, cell, identityStrength } = calls.attempt;
  const hidden = {
    truth: buffersOf({ integers: calls.int32Cells, numbers: calls.float64Cells }),
    own: buffersOf(calls.own),
    originAlone: buffersOf({ account, line, sim, cell, identityStrength }),
  };
  const seen = {
    beyondOrigin: new Set([...buffersOf(beyond), ...buffersOf(calls.release)]),
    atOrigin: new Set([...buffersOf(calls.attemptAtOrigin(true)), ...buffersOf(calls.release)]),
  };
  expect(
    [...hidden.truth, ...hidden.own, ...hidden.originAlone].filter((one) => seen.beyondOrigin.has(one)),
  ).toEqual([]);
  expect([...hidden.truth, ...hidden.own].filter((one) => seen.atOrigin.has(one))).toEqual([]);
  expect([...hidden.truth, ...seen.atOrigin].filter((one) => hidden.own.has(one))).toEqual([]);
});
