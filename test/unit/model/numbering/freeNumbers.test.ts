/** Dealing numbers until none is left. */
import { expect, test } from 'vitest';
import { keyOfSeed } from '../../../../src/engine/random/key.ts';
import { FreeNumbers } from '../../../../src/model/numbering/freeNumbers.ts';
import { listBlocks } from '../../../../src/model/numbering/numberChoice.ts';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import { chooseOwnNumber } from '../../../../src/model/numbering/ownNumbers.ts';
import { blockOf } from '../population/groupsOf.ts';

const block = blockOf('mobile-a', { prefix: '+86138', digits: 4 });
const subscribers = 50;
const size = 10_000;

test('all numbers of a block are dealt, each once and those of the region first, with a few looks at each', () => {
  const key = keyOfSeed(7, 0);
  const plan = new NumberPlan([block], [subscribers], key);
  const taken = new Set(Array.from({ length: subscribers }, (_, ordinal) => plan.dealtNumber(0, ordinal)));
  let looks = 0;
  const free = new FreeNumbers(plan, (number) => {
    looks++;
    return taken.has(number);
  });
  const blocks = Int32Array.of(0);
  const list = listBlocks(plan, blocks);
  const dealt = Array.from({ length: size - subscribers }, (_, ordinal) => {
    const number = chooseOwnNumber({ blocks, key, ordinal }, list, free);
    taken.add(number);
    return number;
  });
  expect([new Set(dealt).size, taken.size]).toEqual([size - subscribers, size]);
  const { size: places } = plan.regionPartOf(0);
  const hundred = Math.floor((plan.dealtNumber(0, 0) - plan.firstOf(0)) / 100);
  const isNear = (number: number): boolean => Math.floor((number - plan.firstOf(0)) / 100) === hundred;
  expect(dealt.slice(0, places - subscribers).every(isNear)).toBe(true);
  expect(looks).toBeLessThan(20 * size);
  expect(chooseOwnNumber({ blocks, key, ordinal: size }, list, free)).toBe(0);
});
