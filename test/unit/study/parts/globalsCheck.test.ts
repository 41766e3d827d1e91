/** Whose turn it was that changed what all code shares, found out by another play. */
import { afterEach, describe, expect, it } from 'vitest';
import { changedGlobal } from '../../../../src/study/modules/keptGlobals.ts';
import type { ChangedGlobal } from '../../../../src/study/modules/keptGlobals.ts';
import {
  lookAtGlobals,
  lookForSought,
  thrownWhereChanged,
} from '../../../../src/study/parts/globalsCheck.ts';

afterEach(() => void changedGlobal());

const change = (): void => void (Math.floor = () => 7);
const changed = (): ChangedGlobal => {
  change();
  return changedGlobal() as ChangedGlobal;
};

/** Plays turns, of which the one in hand stands in `at` when something ends them. */
async function found(turns: readonly (() => void)[], look: (turn: number) => void): Promise<unknown> {
  const sought = changed();
  let at = 0;
  const thrown = await thrownWhereChanged(sought, () => {
    for (const turn of turns) {
      at += 1;
      turn();
      look(at);
    }
  });
  return thrown === null ? null : [at, (thrown.error as Error).message];
}

const nothing = (): void => undefined;
const boom = (): never => {
  change();
  throw new Error('boom');
};

describe('another play', () => {
  it.each([
    ['counted', lookAtGlobals],
    ['not counted', lookForSought],
  ])('ends in the very turn in which it is changed, where turns are %s', async (_, look) => {
    const turns = [nothing, nothing, nothing, nothing, change, nothing];
    expect(await found(turns, look)).toEqual([5, 'a global was changed']);
  });

  it('passes over another global that is changed before', async () => {
    const another = (): void => void (Math.trunc = () => 7);
    expect(await found([nothing, nothing, another, change], lookForSought)).toEqual([
      4,
      'a global was changed',
    ]);
  });

  it('takes what is thrown in that turn for the same', async () => {
    expect(await found([nothing, boom], lookForSought)).toEqual([2, 'boom']);
  });

  it('tells nothing where it is not changed again, whatever else goes wrong', async () => {
    expect(await found([nothing, nothing], lookForSought)).toBeNull();
    const other = (): never => {
      throw new Error('other');
    };
    expect(await found([nothing, other], lookForSought)).toBeNull();
  });

  it('tells nothing of what could not be put back: it would be so in every turn', async () => {
    let plays = 0;
    const stays: ChangedGlobal = { name: 'Math.floor', isChangedAgain: () => true };
    expect([await thrownWhereChanged(stays, () => void (plays += 1)), plays]).toEqual([null, 0]);
  });

  it('leaves everything as it was, and nothing sought', async () => {
    const { floor } = Math;
    await found([change], lookForSought);
    expect([Math.floor, changedGlobal()]).toEqual([floor, null]);
    change();
    expect(lookForSought).not.toThrow();
  });
});

it('a change is put back before it is told, so that whoever tells it can work', () => {
  const { floor } = Math;
  change();
  expect(() => lookAtGlobals(1)).toThrow('a global was changed');
  expect([Math.floor, changedGlobal()?.name]).toEqual([floor, 'Math.floor']);
});
