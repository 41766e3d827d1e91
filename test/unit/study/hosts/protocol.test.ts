/** Answers of programs of other languages: what they say, or what is wrong with them. */
import { describe, expect, it } from 'vitest';
import { readyFault, scoresOf } from '../../../../src/study/hosts/protocol.ts';

describe('the answer to the hello', () => {
  it.each([
    ['{"ringfence": 1, "kind": "ready"}', null],
    [' {"kind":"ready","ringfence":1,"more":[1]}', null],
    ['ready', 'answered "ready" to the hello, expected {"ringfence": 1, "kind": "ready"}'],
    ['["ready"]', 'answered "["ready"]" to the hello, expected {"ringfence": 1, "kind": "ready"}'],
    ['{"kind":"ready"}', 'speaks version nothing of the protocol, expected 1'],
    ['{"kind":"ready","ringfence":2}', 'speaks version 2 of the protocol, expected 1'],
    [
      '{"kind":"ready","ringfence":2,"ringfence":1}',
      'answered "{"kind":"ready","ringfence":2,"ringfence":1}" with the same key again at column 31, expected each key once',
    ],
  ])('%s', (line, fault) => {
    expect(readyFault(line)).toBe(fault);
  });
});

describe('the answer to a batch', () => {
  const answer = (line: string, calls: number = 2) => scoresOf(line, { n: 7, calls });

  it('is a score from 0 to 1 for each call', () => {
    expect(answer('{"n":7,"scores":[0,1]}')).toEqual([0, 1]);
    expect(answer('{"scores":[0.25],"n":7,"model":"a: \\"b\\""}', 1)).toEqual([0.25]);
  });

  it.each([
    ['{"n":7}', 'answered "{"n":7}", expected {"n": 7, "scores": […]} with 2 numbers'],
    ['{"n":8,"scores":[0,1]}', 'answered batch 8, expected 7'],
    ['{"n":7,"scores":0}', 'answered scores of 0, expected a list'],
    ['{"n":7,"scores":[1]}', 'answered 1 scores, expected 2'],
    [
      '{"n":7,"scores":[0,1.5]}',
      'answered a score of 1.5 of call 2 of the batch, expected a number from 0 to 1',
    ],
    [
      '{"n":7,"scores":[0,null]}',
      'answered a score of nothing of call 2 of the batch, expected a number from 0 to 1',
    ],
    [
      '{"n":7,"scores":[0,1],"scores":[1,0]}',
      'answered "{"n":7,"scores":[0,1],"scores":[1,0]}" with the same key again at column 23, expected each key once',
    ],
  ])('%s is refused', (line, fault) => {
    expect(answer(line)).toBe(fault);
  });
});
