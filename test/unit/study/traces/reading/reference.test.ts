import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { traceReference } from '../../../../../tools/docs/traceReference.ts';

test('the reference of the trace is what the columns say: node tools/docs/trace.ts writes it', () => {
  const page = new URL('../../../../../docs/reference/trace.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(traceReference());
});
