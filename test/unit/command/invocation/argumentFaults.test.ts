import { Argument } from 'commander';
import { describe, expect, it } from 'vitest';
import { argumentFaults } from '../../../../src/command/invocation/argumentFaults.ts';

const call = new Argument('call');
const file = new Argument('file');
const files = new Argument('files...');

const faults = (
  operands: readonly string[],
  of: { declared?: readonly Argument[]; isUnclear?: boolean } = {},
): readonly string[] => {
  const { declared = [call, file], isUnclear = false } = of;
  return argumentFaults({ verb: 'explain', declared, required: new Set(declared), operands, isUnclear });
};

describe('faults of arguments', () => {
  it('name each that is missing', () => {
    expect(faults([])).toEqual([
      "error: missing required argument 'call'",
      "error: missing required argument 'file'",
    ]);
    expect(faults(['a'])).toEqual(["error: missing required argument 'file'"]);
    expect(faults(['a', 'b'])).toEqual([]);
  });

  it('say of none that it is missing where a word may be an argument', () => {
    expect(faults(['a'], { isUnclear: true })).toEqual([]);
  });

  it('name all that are too many at once, unless any number is taken', () => {
    expect(faults(['a', 'b', 'c', 'd'])).toEqual([
      "error: too many arguments for 'explain'. Expected 2 arguments but got 4: a, b, c, d.",
    ]);
    expect(faults(['a', 'b'], { declared: [call] })).toEqual([
      "error: too many arguments for 'explain'. Expected 1 argument but got 2: a, b.",
    ]);
    expect(faults(['a', 'b', 'c'], { declared: [files] })).toEqual([]);
  });
});
