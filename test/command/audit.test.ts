import { afterAll, expect, it } from 'vitest';
import { playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());

it('an audit of calls without labels says how many there are, and what leaves labels out', async () => {
  place.write('bare.csv', 'time_ms,calling_number,called_number\n1,+12,+13\n2,+12,+14\n');
  const { code, err } = await place.ask(['audit', 'bare.csv']);
  expect(code).toBe(2);
  expect(err).toMatch(/found 0 unwanted and 0 wanted calls, and 2 without a label, .* --no-truth /);
});
