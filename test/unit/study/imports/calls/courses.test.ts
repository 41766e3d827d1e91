/** Ringing, talk and release of call records that tell them in whichever way. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ImportedSoFar } from '../../../../../src/study/imports/calls/importedSoFar.ts';
import { readCalls } from '../../../../../src/study/imports/calls/callsReading.ts';
import { readMapping } from '../../../../builders/mappingBySchema.ts';
import { readTexts } from '../../../../../src/study/traces/reading/cellStores.ts';

/** Of the only record: ringing, talk, time to the release (null where it is not known) and cause; or why it was rejected. */
function courseOf(
  fields: string,
  cells: string,
  { zone = 'UTC', start = '2020-08-03 09:00:00' } = {},
): {
  readonly course: readonly (number | null)[];
  readonly columns: readonly string[];
  readonly rejected: readonly string[];
} {
  const { mapping } = readMapping(
    `ringfence-import: 1\ntimeZone: ${zone}\nfields: {time: t, callingNumber: a, calledNumber: b, ${fields}}`,
    'm.yaml',
  );
  if (mapping === null) throw new Error(fields);
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-courses-'));
  const path = join(folder, 'calls.csv');
  const dated = cells.replaceAll(/0[89]:\d\d:\d\d/g, '2020-08-03 $&');
  writeFileSync(path, `t,a,b,answered,ended,whole,rang,talked\n${start},+551,+552,${dated}`);
  const reading = readCalls(path, { texts: readTexts(), mapping, soFar: new ImportedSoFar() });
  const course: (number | null)[] = [];
  const rejected: string[] = [];
  for (const part of reading.parts)
    if (part.kind === 'rejected') rejected.push(`${part.rejected.column}: ${part.rejected.expected}`);
    else if (part.kind === 'rows') {
      const [released, begun] = ['released_at_ms', 'time_ms'].map((name) => part.batch.float64(name)[0]);
      const [ring, talk, cause] = ['ring_ms', 'conversation_ms', 'release_cause'].map(
        (name) => part.batch.int32(name)[0],
      );
      course.push(ring, talk, Number.isNaN(released) ? null : released - begun, cause);
    }
  const { columns } = reading;
  rmSync(folder, { recursive: true });
  return { course, columns, rejected };
}

it.each([
  ['answerTime: answered, endTime: ended', '09:00:05,09:00:35,,,', [5000, 30_000, 35_000, 200]],
  ['answerTime: answered, endTime: ended', ',09:00:15,,,', [15_000, 0, 15_000, -1]],
  ['answerTime: answered, durationSeconds: whole', '09:00:05,,35,,', [5000, 30_000, 35_000, 200]],
  ['answerTime: answered, durationSeconds: whole', ',,15,,', [15_000, 0, 15_000, -1]],
  ['ringSeconds: rang, durationSeconds: whole', ',,35,5,', [5000, 30_000, 35_000, 200]],
  ['ringSeconds: rang, endTime: ended', ',09:00:35,,5,', [5000, 30_000, 35_000, 200]],
  ['ringSeconds: rang, conversationSeconds: talked', ',,,5,30', [5000, 30_000, 35_000, 200]],
  ['durationSeconds: whole, conversationSeconds: talked', ',,35,,30', [5000, 30_000, 35_000, 200]],
  ['answerTime: answered, conversationSeconds: talked', '09:00:05,,,,0', [5000, 0, 5000, 200]],
  ['conversationSeconds: talked', ',,,,30', [0, 30_000, 30_000, 200]],
  [
    'endTime: ended, ringSeconds: rang, conversationSeconds: talked',
    ',09:00:36,,5,30',
    [5000, 30_000, 36_000, 200],
  ],
  [
    'endTime: ended, durationSeconds: whole, ringSeconds: rang',
    ',09:00:36,35,5,',
    [5000, 30_000, 36_000, 200],
  ],
  ['endTime: ended', ',09:00:35,,,', [-1, -1, 35_000, -1]],
  ['durationSeconds: whole', ',,35,,', [-1, -1, 35_000, -1]],
  ['ringSeconds: rang', ',,,5,', [5000, -1, null, -1]],
])('follow from %s (%s)', (fields, cells, expected) => {
  const { course, columns, rejected } = courseOf(fields, cells);
  expect([rejected, course]).toEqual([[], expected]);
  const [ring, talk, lasted] = course;
  const known = { ring_ms: ring !== -1, conversation_ms: talk !== -1, released_at_ms: lasted !== null };
  for (const [column, is] of Object.entries(known))
    expect([column, columns.includes(column)]).toEqual([column, is]);
});

it.each([
  [
    'durationSeconds: whole, conversationSeconds: talked',
    ',,5,,9',
    'whole: a duration not below the conversation',
  ],
  [
    'answerTime: answered, conversationSeconds: talked',
    '08:59:59,,,,9',
    'answered: a time not before the call',
  ],
  ['answerTime: answered, endTime: ended', '08:59:59,09:00:09,,,', 'answered: a time not before the call'],
  [
    'endTime: ended, conversationSeconds: talked',
    ',09:00:05,,,9',
    'ended: a duration not below the conversation',
  ],
  ['ringSeconds: rang, durationSeconds: whole', ',,5,9,', 'whole: an end not before that of the ringing'],
  ['ringSeconds: rang, endTime: ended', ',09:00:05,,9,', 'ended: an end not before that of the ringing'],
  ['endTime: ended', ',08:59:59,,,', 'ended: a time not before the call'],
])('do not follow from times that contradict each other: %s (%s)', (fields, cells, expected) => {
  expect(courseOf(fields, cells).rejected).toEqual([expected]);
});

it('tells who writes 0 for what did not happen how the mapping says so', () => {
  const { rejected } = courseOf('answerTime: {column: answered, as: epoch-seconds}', '0,,,,');
  expect(rejected).toEqual([
    'answered: a time not before the call; where 0 stands for none the mapping says `missing: ["0"]`',
  ]);
});

it('do not follow from a call that ends before it is answered', () => {
  const { rejected } = courseOf('answerTime: answered, durationSeconds: whole', '09:00:09,,5,,');
  expect(rejected).toEqual(['whole: an end not before the answer']);
});

it.each([
  ['02:58:00', '02:58:10', '02:02:10', [10_000, 240_000]],
  ['02:58:00', '02:01:00', '02:02:10', [180_000, 70_000]],
  ['01:58:00', '01:58:10', '02:02:10', [10_000, 240_000]],
  ['02:10:00', '02:10:10', '02:20:10', [10_000, 600_000]],
])(
  'of a call from %s, answered %s, to %s in a night whose hour from two came twice: no time is before the one before it',
  (...[from, answered, to, expected]) => {
    const day = '2024-10-27';
    const { course, rejected } = courseOf(
      'answerTime: answered, endTime: ended',
      `${day} ${answered},${day} ${to},,,`,
      {
        zone: 'Europe/Berlin',
        start: `${day} ${from}`,
      },
    );
    expect([rejected, course.slice(0, 2)]).toEqual([[], expected]);
  },
);

it('of an end that is before its call at both times that the clocks showed it is rejected', () => {
  const { rejected } = courseOf('endTime: ended', ',2024-10-27 02:02:10,,,', {
    zone: 'Europe/Berlin',
    start: '2024-10-27 03:10:00',
  });
  expect(rejected).toEqual(['ended: a time not before the call']);
});
