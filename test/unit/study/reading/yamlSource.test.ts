import { expect, test } from 'vitest';
import { readYaml } from '../../../../src/study/reading/yaml/yamlSource.ts';

test('the faults of a file are told without their stacks, those of others keep theirs', () => {
  const before = Error.stackTraceLimit;
  expect(readYaml(`a: [${','.repeat(5000)}]\n`, 'x.yaml').failures.length).toBe(10);
  expect(Error.stackTraceLimit).toBe(before);
  expect(new Error('of ours').stack).toContain('yamlSource.test.ts');
});
