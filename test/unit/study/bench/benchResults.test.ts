import { expect, it } from 'vitest';
import { medianOf, parseBenchResults, parseSampleLine } from '../../../../src/study/bench/benchResults.ts';
import { machineDifferences, thisMachine } from '../../../../src/study/bench/machine.ts';

it('figures of a file are checked before they are believed', () => {
  const found = (text: string): string => {
    const parsed = parseBenchResults(text, 'old.json');
    return 'format' in parsed ? 'taken' : parsed.map((failure) => failure.found).join();
  };
  const machine = thisMachine();
  const whole = { format: 'ringfence-bench/1', engine: { version: '1', calculation: 1 }, machine, cases: [] };
  expect(found(JSON.stringify(whole))).toBe('taken');
  expect(found('{')).toBe('no JSON');
  expect(found(JSON.stringify(whole).replace('{', '{"cases":[],'))).toBe('the same key again');
  expect(found(JSON.stringify({ ...whole, machine: { ...machine, cores: 'two' } }))).toContain(
    'machine.cores',
  );
  expect(found(JSON.stringify({ ...whole, format: 'ringfence-results/1' }))).toContain('format');
});

it('a line of a sample with a speed that is none is no sample', () => {
  const line = { format: 'ringfence-bench/1', case: 'a/b', measure: 1, value: 2, also: [] };
  expect(parseSampleLine(JSON.stringify(line))).toEqual(line);
  for (const value of [0, -1, null, '2'])
    expect(parseSampleLine(JSON.stringify({ ...line, value }))).toBeNull();
});

it('machines differ by processor, cores, system and Node, not by a little memory', () => {
  const here = thisMachine();
  expect(machineDifferences({ ...here, memoryMegabytes: 1 }, here)).toEqual([]);
  expect(machineDifferences({ ...here, cores: 128, node: '1.0.0' }, here)).toEqual([
    `cores: 128 there, ${here.cores} here`,
    `node: 1.0.0 there, ${here.node} here`,
  ]);
});

it('the median of an even number lies between the two in the middle', () => {
  expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
