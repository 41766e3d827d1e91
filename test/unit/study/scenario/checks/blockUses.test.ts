import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { callerDemands } from '../../../../../src/study/scenario/checks/blockUses.ts';
import { robots, smallWorld } from '../../../../builders/smallWorld.ts';

const code = { kind: 'code', digits: 2, allocated: 0.5, purpose: 'inbound-only' };
const numbering = { 'code-95': { prefix: '+8695', carrier: 'carrier-b', ...code } };

/** Blocks and numbers that two operators of one declaration want. */
function demandsOf(callingNumber: Readonly<Record<string, unknown>>): readonly (readonly [string, number])[] {
  const world = smallWorld({ numbering, callers: { robots: robots({ callingNumber }) } });
  const demands = callerDemands(world, { catalogue: builtInCatalogue, loaded: new Map() });
  return demands.map(({ blocks, numbers }) => [
    blocks.map((block) => world.numbering[block].id).join(' '),
    numbers,
  ]);
}

describe('the numbers that operators want', () => {
  it('are of mobile blocks, of the named ones, or of codes for incoming calls only, as the strategy says', () => {
    expect(demandsOf({ use: 'pool', numbers: 7 })).toEqual([['mobile-a mobile-b mobile-c', 14]]);
    expect(demandsOf({ use: 'pool', numbers: 7, blocks: ['mobile-b'] })).toEqual([['mobile-b', 14]]);
    expect(demandsOf({ use: 'inbound-code', numbers: 3 })).toEqual([['code-95', 6]]);
  });

  it('are as many of each block where they are to be spread', () => {
    const blocks = ['mobile-a', 'code-95'];
    expect(demandsOf({ use: 'snowshoe', numbers: 5, blocks })).toEqual([
      ['mobile-a', 5],
      ['code-95', 5],
    ]);
  });

  it('are whole runs of each block where blocks take turns by runs', () => {
    const blocks = ['mobile-a', 'code-95'];
    expect(demandsOf({ use: 'snowshoe', numbers: 7, blocks, run: 4 })).toEqual([
      ['mobile-a', 8],
      ['code-95', 6],
    ]);
  });

  it('are none where all numbers are forged', () => {
    expect(demandsOf({ use: 'neighbour' })).toEqual([]);
    expect(demandsOf({ use: 'rotating', numbers: 0 }).map(([, numbers]) => numbers)).toEqual([0]);
  });
});
