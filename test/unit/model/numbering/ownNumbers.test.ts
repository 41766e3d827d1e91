/** Which numbers a declaration asks for, and which blocks they are dealt from. */
import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import type { CallerPlugin } from '../../../../src/model/contracts/caller.ts';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import { blocksFor, ownNumbersOfCaller } from '../../../../src/model/numbering/ownNumbers.ts';
import type { OwnNumbers } from '../../../../src/model/numbering/ownNumbers.ts';
import type { BlockSettings } from '../../../../src/model/world/world.ts';
import { blockOf } from '../population/groupsOf.ts';

const mobile = blockOf('mobile');
const city = blockOf('city', { kind: 'geographic' });
const service = blockOf('service', { kind: 'code', purpose: 'service' });
const marketing = blockOf('marketing', { kind: 'code', purpose: 'marketing' });
const inbound = blockOf('inbound', { kind: 'code', purpose: 'inbound-only' });
const foreign = blockOf('foreign', { kind: 'foreign' });
const unused = blockOf('unused', { kind: 'geographic', allocated: 0 });
const invalid = blockOf('invalid', { kind: 'invalid' });
const all = [mobile, city, service, marketing, inbound, foreign, unused, invalid];

/** Ids of the blocks that numbers of a kind, or of named blocks, are dealt from. */
function dealtFrom(
  blocks: readonly BlockSettings[],
  kind: OwnNumbers['kind'],
  named: readonly string[] = [],
): string[] {
  const plan = new NumberPlan(
    blocks,
    blocks.map(() => 0),
    keyOfText('own numbers'),
  );
  return [...blocksFor(plan, { count: 1, kind, blocks: named })].map((b) => blocks[b].id);
}

describe('numbers of a declaration', () => {
  it('are so many as the parameter says that the plug-in names, and none without one', () => {
    const asked = (numbersFrom: string): OwnNumbers =>
      ownNumbersOfCaller({ numbersFrom } as CallerPlugin, {
        numbers: 3,
        numberKind: 'fixed',
        blocks: ['city'],
      });
    expect(asked('numbers')).toEqual({ count: 3, kind: 'fixed', blocks: ['city'] });
    expect(asked('').count).toBe(0);
    expect(ownNumbersOfCaller({ numbersFrom: '' } as CallerPlugin, {})).toEqual({
      count: 0,
      kind: 'mobile',
      blocks: [],
    });
  });

  it('come from the blocks that are named, whatever these are', () => {
    expect(dealtFrom(all, 'mobile', ['invalid', 'city'])).toEqual(['city', 'invalid']);
  });

  it('come from the blocks of their kind that are in service', () => {
    expect(dealtFrom(all, 'mobile')).toEqual(['mobile']);
    expect(dealtFrom(all, 'fixed')).toEqual(['city', 'service']);
    expect(dealtFrom(all, 'inbound-only')).toEqual(['inbound']);
  });

  it('come from mobile ones where there are none of the kind, else from any in service, else from any at all', () => {
    expect(dealtFrom([invalid, mobile, marketing], 'fixed')).toEqual(['mobile']);
    expect(dealtFrom([invalid, foreign, marketing], 'fixed')).toEqual(['foreign', 'marketing']);
    expect(dealtFrom([invalid, unused], 'fixed')).toEqual(['invalid', 'unused']);
  });
});
