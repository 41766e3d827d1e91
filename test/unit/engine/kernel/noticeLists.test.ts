import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NoticeLists } from '../../../../src/engine/kernel/noticeLists.ts';
import { CodeWord, noNotice } from '../../../../src/engine/kernel/noticePool.ts';

const listCount = 5;
const noticesAtMost = 400;

function membersOf(first: number, codes: Int32Array): number[] {
  const members: number[] = [];
  for (let notice = first; notice !== noNotice; notice = codes[(notice << CodeWord.shift) | CodeWord.next])
    members.push(notice);
  return members;
}

it('hands over what was entered into each list, and uses sheets again', () => {
  const step = fc.record({ list: fc.nat(listCount - 1), count: fc.nat(40), isHandedOver: fc.boolean() });
  const law = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const lists = new NoticeLists();
    const codes = new Int32Array((noticesAtMost * 40) << CodeWord.shift);
    const ends = Array.from({ length: listCount }, (): number => noNotice);
    const entered = ends.map((): number[] => []);
    let notice = 0;
    for (const { list, count, isHandedOver } of steps) {
      for (let i = 0; i < count; i++) {
        ends[list] = lists.add(ends[list], ++notice);
        entered[list].push(notice);
      }
      if (!isHandedOver) continue;
      expect(membersOf(lists.chain(ends[list], codes), codes)).toEqual(entered[list]);
      ends[list] = noNotice;
      entered[list] = [];
    }
    ends.forEach((end, list) => expect(membersOf(lists.chain(end, codes), codes)).toEqual(entered[list]));
  });
  fc.assert(law, { seed: 14, numRuns: 200 });
});
