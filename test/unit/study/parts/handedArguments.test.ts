import { expect, it } from 'vitest';
import { askingWith } from '../../../../src/study/parts/handedArguments.ts';

it('what the simulation goes on with is handed over as a copy', () => {
  const entry = { kind: 1, quantity: 2 };
  const answer = askingWith('price')(
    ([handed]) => {
      Object.freeze(Object.assign(handed as object, { kind: 9 }));
      return 5;
    },
    [entry],
  );
  expect([answer, entry, Object.isFrozen(entry)]).toEqual([5, { kind: 1, quantity: 2 }, false]);
});

it('what is to be filled in is read once, field by field, and nothing else is taken over', () => {
  const out = { talkSeconds: 0, isLead: false };
  let read = 0;
  askingWith('play')(
    ([, , handed]) => {
      Object.defineProperty(handed, 'talkSeconds', { get: () => (read += 1) });
      Object.freeze(Object.assign(handed as object, { further: 1 }));
    },
    [0, false, out],
  );
  expect([out, out.talkSeconds, Object.keys(out)]).toEqual([
    { talkSeconds: 1, isLead: false },
    1,
    ['talkSeconds', 'isLead'],
  ]);
});

it('figures, and functions that are handed no object, stay as they are', () => {
  const args = [7, { a: 1 }];
  askingWith('nextLead')((handed) => expect(handed).toBe(args), args);
});
