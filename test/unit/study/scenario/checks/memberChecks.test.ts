import { describe, expect, it } from 'vitest';
import { siteOf, smallWorld } from '../../../../builders/smallWorld.ts';

const cap = siteOf('label', { id: 'cap', use: 'volume-cap' });
const anyOf = (members: unknown): unknown => siteOf('label', { id: 'any', use: 'any-of', members });

/** What is wrong with sites of the terminating place. */
const faultOf = (...terminating: readonly unknown[]): string => {
  try {
    smallWorld({ screening: { terminating } });
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('members of a composed detector', () => {
  it('may stand before it at the same place', () => {
    expect(faultOf(cap, anyOf(['cap']))).toBe('');
  });

  it('must be there', () => {
    expect(faultOf(cap, anyOf(['cup']))).toContain('cup');
    expect(faultOf(cap, anyOf(['cup']))).toContain('did you mean');
  });

  it('must stand before it, not after it, and it is no member of its own', () => {
    expect(faultOf(anyOf(['cap']), cap)).toContain('stands before it; none does');
    expect(faultOf(cap, anyOf(['any']))).toContain('which stand before it');
  });

  it('are a list of ids', () => {
    expect(faultOf(cap, anyOf('cap'))).toContain('a list such as');
    expect(faultOf(cap, anyOf([7]))).toContain('the id of a detector at the same place');
  });
});
