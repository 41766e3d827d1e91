import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { writeCrafted } from '../../traces/parquet/craftedParquet.ts';
import { calls, mapping, written, zone } from './duckCalls.ts';
import { read } from './readRecords.ts';

const lengthsAndLabels = Array.from({ length: 2000 }, (_, i) => [
  (i % 30) * 1000,
  (i % 97) * 1000 + 250,
  i % 3 === 0 ? 0 : i % 7 === 0 ? -1 : 1,
]);

describe('the same calls are read', () => {
  const fields = mapping('ringSeconds: ring, conversationSeconds: talk, label: l');
  const times = Array.from({ length: 3 }, (_, i) => `2024-03-01T08:00:0${i}`);
  test.each([
    ['uncompressed', 'v1'],
    ['snappy', 'v1'],
    ['gzip', 'v1'],
    ['zstd', 'v1'],
    ['brotli', 'v1'],
    ['lz4_raw', 'v1'],
    ['zstd', 'v2'],
    ['uncompressed', 'v2'],
  ])('packed with %s, in the form %s', async (compression, form) => {
    const options = `, COMPRESSION ${compression}, PARQUET_VERSION ${form}, ROW_GROUP_SIZE 2048`;
    const { rows, rejected, faults } = read(await written(calls, options), fields, 'c.parquet');
    expect([rows.length, rejected, faults]).toEqual([2000, [], []]);
    expect(rows.slice(0, 3).map(({ at }) => at)).toEqual(times);
    expect(rows[1]).toMatchObject({ from: '+5511900001919', to: '5511900000729', ring: 1000, talk: 1250 });
    expect(rows.map(({ ring, talk, wanted }) => [ring, talk, wanted])).toEqual(lengthsAndLabels);
  });
});

test.each([
  ['BIGINT', 'international', ''],
  ['UBIGINT', 'either', ', country: "55", nationalDigits: [10, 11]'],
  ['DOUBLE', 'either', ', country: "55", nationalDigits: [10, 11]'],
  ['VARCHAR', 'international', ''],
])(
  'numbers in a column of %s without + have their country code where the mapping says so: %s',
  async (type, says, further) => {
    const rows =
      'VALUES (5511987654321, 551133334444), (190, 5511900000000), (NULL, 5511987654321), (55119876, 190)';
    const sql = `SELECT timestamp '2024-03-01 08:00:00' AS t, x::${type} AS a, y::BIGINT AS b FROM (${rows}) AS r(x, y)`;
    const head = `numbers: {withoutPlus: ${says}${further}}\n`;
    const { rows: calls, rejected, account } = read(await written(sql), mapping('', head), 'c.parquet');
    const strict = says === 'either';
    expect(calls.slice(0, 3).map(({ from, to }) => [from, to])).toEqual([
      ['+5511987654321', '+551133334444'],
      ['190', '+5511900000000'],
      ['', '+5511987654321'],
    ]);
    expect(rejected).toEqual(
      strict
        ? [
            '4 a: 55119876 | a national number of 10 or 11 digits with or without 55 before it; numbers of other countries need + or 00 before them, unless every national one has 55 or 0 (`withoutPlus: international`)',
          ]
        : [],
    );
    expect(account.numbers).toMatchObject({
      withCountryCode: strict ? 4 : 5,
      withheld: 1,
      shortCode: strict ? 1 : 2,
    });
  },
);

describe('what a column says of its values is kept', () => {
  const one = async (columns: string, further: string): Promise<unknown> => {
    const { rows, rejected, faults } = read(
      await written(`SELECT '+551190000000' AS a, '+551190000001' AS b, ${columns}`),
      mapping(further),
      'c.parquet',
    );
    return [...faults, ...rejected, ...rows.map(({ at, talk }) => [at, talk])].at(0);
  };
  const at = '2024-03-01T08:00:00';
  test.each([
    ['an instant', `${zone} '2024-03-01 11:00:00Z' AS t`, at],
    ['what a clock of the zone showed', "timestamp '2024-03-01 08:00:00' AS t", at],
    ['the same in nanoseconds', "timestamp_ns '2024-03-01 08:00:00.000000001' AS t", at],
    ['the same in milliseconds', "timestamp_ms '2024-03-01 08:00:00.999' AS t", at],
  ])('of times: %s', async (_, column, expected) => {
    expect(await one(column, '')).toEqual([expected, -1]);
  });
  test.each([
    ['a decimal in 32 bits', '12.5::DECIMAL(4, 2)', 12_500],
    ['a decimal in 64 bits', '12.5::DECIMAL(18, 3)', 12_500],
    ['a decimal in bytes', '12.5::DECIMAL(30, 10)', 12_500],
    ['a negative decimal', '-12.5::DECIMAL(30, 10)', expect.stringMatching(/-12\.5 \| seconds/)],
    ['a float', '12.5::FLOAT', 12_500],
    ['a whole number without a sign', '200::UTINYINT', 200_000],
    ['the largest in 32 bits', '4294967295::UINTEGER', expect.stringMatching(/4294967295 \| seconds/)],
    [
      'the largest in 64 bits',
      '18446744073709551615::UBIGINT',
      expect.stringMatching(/18446744073709551615 \| /),
    ],
    ['a time of the day', "time '00:01:02.5'", 62_500],
    ['a date, which is no length', "date '2024-03-01'", expect.stringMatching(/"2024-03-01" \| seconds/)],
    [
      'a length of the calendar',
      'INTERVAL 5 SECOND',
      expect.stringMatching(/type INTERVAL in the column x; .* lengths of time as their seconds$/),
    ],
  ])('of lengths: %s', async (_, value, expected) => {
    const found = await one(`timestamp '2024-03-01 08:00:00' AS t, ${value} AS x`, 'conversationSeconds: x');
    expect(typeof expected === 'number' ? (found as number[])[1] : found).toEqual(expected);
  });

  test('an instant of before there was a type for it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-old-parquet-'));
    const path = join(folder, 'old.parquet');
    const bytes = new Uint8Array(12);
    const view = new DataView(bytes.buffer);
    view.setBigInt64(0, (11n * 3600n + 30n * 60n) * 1_000_000_000n, true);
    view.setInt32(8, 2_460_371, true);
    const number = (digits: string): Uint8Array =>
      Uint8Array.of(digits.length, 0, 0, 0, ...new TextEncoder().encode(digits));
    writeCrafted(
      path,
      [
        { name: 't', type: 'INT96', dictionary: bytes, entries: 1 },
        { name: 'a', type: 'BYTE_ARRAY', dictionary: number('+551190000000'), entries: 1 },
        { name: 'b', type: 'BYTE_ARRAY', dictionary: number('+551190000001'), entries: 1 },
      ],
      2,
    );
    const { rows } = read(readFileSync(path), mapping(), 'c.parquet');
    rmSync(folder, { recursive: true });
    expect(rows.map(({ at: when }) => when)).toEqual(['2024-03-01T08:30:00', '2024-03-01T08:30:00']);
  });

  test('a UUID is an id, and comes once', async () => {
    const sql = `SELECT '7d3e1f7e-5c4e-4d0e-9a53-3a4c5b6d7e8f'::UUID AS i, timestamp '2024-03-01 08:00:00' AS t, '+1' || r AS a, '+12' AS b FROM range(2) AS x(r)`;
    const { rejected } = read(await written(sql), mapping('id: i'), 'c.parquet');
    expect(rejected).toEqual([
      '2 i: "7d3e1f7e-5c4e-4d0e-9a53-3a4c5b6d7e8f", which came before | each id once',
    ]);
  });
});

test('columns that no call needs may be of any form; a nested one that is named is a fault', async () => {
  const sql = `SELECT {'x': 1, 'y': {'z': 'a'}} AS st, timestamp '2024-03-01 08:00:00' AS t, [1, 2] AS li, '+1' AS a,
    MAP {'k': [1]} AS m, INTERVAL 1 MONTH AS iv, '+12' AS b, 7 AS talk`;
  const file = await written(sql);
  const { rows, faults } = read(file, mapping('conversationSeconds: talk'), 'c.parquet');
  expect([faults, rows]).toEqual([[], [expect.objectContaining({ to: '+12', talk: 7000 })]]);
  const named = read(file, mapping('conversationSeconds: m, label: li'), 'c.parquet');
  expect(named.faults).toEqual([': the nested column `li`; ', ': the nested column `m`; ']);
});

test('columns cannot be named by position', async () => {
  const { faults } = read(await written(calls), mapping('', 'header: [t, a, b]\n'), 'c.parquet');
  expect(faults).toEqual([': Parquet; ']);
});

test('texts that begin as the one before, and values split by their bytes, are read', () => {
  const count = 300;
  const texts = Array.from({ length: count }, (_, i) => `+5511${900_000_000 + i * 37}`);
  const seconds = Array.from({ length: count }, (_, i) => i + 0.5);
  const file = parquetWriteBuffer({
    columnData: [
      {
        name: 't',
        data: texts.map((_, i) => `2024-03-01T08:00:${String(i % 60).padStart(2, '0')}`),
        type: 'STRING',
      },
      { name: 'a', data: texts, type: 'STRING', encoding: 'DELTA_BYTE_ARRAY' },
      { name: 'b', data: texts.toReversed(), type: 'STRING', encoding: 'DELTA_LENGTH_BYTE_ARRAY' },
      { name: 'talk', data: seconds, type: 'DOUBLE', encoding: 'BYTE_STREAM_SPLIT' },
    ],
  });
  const { rows, faults } = read(new Uint8Array(file), mapping('conversationSeconds: talk'), 'c.parquet');
  expect(faults).toEqual([]);
  expect(rows.map(({ from, to, talk }) => [from, to, talk])).toEqual(
    texts.map((text, i) => [text, texts[count - 1 - i], seconds[i] * 1000]),
  );
});
