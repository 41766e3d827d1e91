import { Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { readUnknown } from '../../../../src/command/invocation/unknownWords.ts';

const known = [new Option('--seed <n>'), new Option('--quiet'), new Option('--lang [language]')];
const read = (line: string): ReturnType<typeof readUnknown> => readUnknown(line.split(' '), known);

describe('words from the first unknown option on', () => {
  it('name the option that was meant, and leave its value to it', () => {
    expect(read('--sed 3 world.yaml')).toEqual({
      faults: ["error: unknown option '--sed'; did you mean --seed?"],
      operands: ['world.yaml'],
      isUnclear: false,
    });
  });

  it('are arguments behind an option that was meant to have no value, or that has it', () => {
    expect(read('--quie world.yaml').operands).toEqual(['world.yaml']);
    expect(read('--nope=3 world.yaml').operands).toEqual(['world.yaml']);
  });

  it('may be anything behind an option that is like none', () => {
    expect(read('--nope world.yaml')).toEqual({
      faults: ["error: unknown option '--nope'"],
      operands: [],
      isUnclear: true,
    });
  });

  it('are arguments behind --, whatever they look like', () => {
    expect(read('--nope -- --file -x').operands).toEqual(['--file', '-x']);
  });

  it('are no options when they are negative numbers', () => {
    expect(read('--sed -3 -.5')).toMatchObject({ operands: ['-.5'], isUnclear: false });
  });
});
