import { expect, it } from 'vitest';
import { generic, read } from './readRecords.ts';

it('a record in which a key stands twice is rejected with the place where it stands again', () => {
  const { rows, rejected, account } = read(
    [
      '{"t":"2020-08-03 09:00:00","a":"+8613800138000","b":"+8613900139000","a":"+8613800138001","i":1,"l":"spam"}',
      '{"t":"2020-08-03 10:00:00","a":"+8613800138000","b":"+8613900139000","further":{"n":1,"n":2}}',
      '{"t":"2020-08-03 11:00:00","a":"+8613800138000","b":"+8613900139000","further":{"t":1,"a":2}}',
    ].join('\n'),
    generic(),
    'calls.ndjson',
  );
  expect(rows.map(({ at }) => at)).toEqual(['2020-08-03T11:00:00']);
  expect(rejected).toEqual([
    '1 a: the same key again, at 1:70 | each key once',
    '2 further.n: the same key again, at 2:87 | each key once',
  ]);
  expect(account).toMatchObject({ records: 3, accepted: 1, rejected: 2 });
});
