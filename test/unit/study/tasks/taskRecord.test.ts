/** The form in which a finished task is kept: whole and unchanged, or told to be neither. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readTaskRecord,
  resultOf,
  taskRecordOf,
  taskRecordText,
} from '../../../../src/study/tasks/taskRecord.ts';
import type { TaskRecord } from '../../../../src/study/tasks/taskRecord.ts';

const outcome = {
  arm: 'none',
  rows: [
    {
      metric: 'wanted.lost.perThousand',
      class: 'courier',
      place: null,
      numerator: 0.1 + 0.2,
      denominator: 3,
      pieces: { paid: 0.25, expected: 0.5, squares: 0.125, greatest: 0.25 },
    },
    {
      metric: 'a.b',
      class: null,
      place: 'handset/x',
      numerator: 0,
      denominator: 9,
      clusters: { sizes: [3], counts: [3] },
    },
  ],
  audit: { attempts: 12, finalStates: [0, 12], fingerprints: ['0123456789abcdef'] },
  days: { unwantedRung: [3], unwantedAnswered: [2], demandsCompletedInControl: [1], demandsLost: [0] },
  events: 40,
};

const record = taskRecordOf(
  { index: 5, outcomes: [outcome], traceRows: 12 },
  {
    study: `sha256:${'a'.repeat(64)}`,
    kind: 'replication',
    designPoint: 'base',
    replication: 5,
    traceParts: [],
  },
);
const text = taskRecordText(record);

describe('a finished task as text', () => {
  it('is read back as it was', () => {
    expect(readTaskRecord(text, 't.json')).toEqual(record);
    expect(resultOf(readTaskRecord(text, 't.json') as TaskRecord)).toEqual({
      index: 5,
      outcomes: [outcome],
      traceRows: 12,
    });
  });

  it('is none when it was cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 3),
        (length) => typeof readTaskRecord(text.slice(0, length), 't.json') === 'string',
      ),
    );
  });

  it('is none when a figure was changed', () => {
    expect(readTaskRecord(text.replace('"numerator":0,', '"numerator":1,'), 't.json')).toContain('hash');
    expect(readTaskRecord(text.replace('"replication":5', '"replication":4'), 't.json')).toContain('hash');
  });

  it.each([
    ['no JSON', 'x', 'no JSON'],
    ['a key twice', text.replace('{', '{"index":1,'), 't.json:1:'],
    ['another form', '{"format":"ringfence-results/1"}', 'at format'],
    ['an unknown key', text.replace('"events"', '"more":1,"events"'), 'more'],
    [
      'a path in the name of a trace',
      text.replace('"traceParts":[]', '"traceParts":[{"name":"../x"}]'),
      'traceParts.0.name',
    ],
  ])('is none when it is %s', (_, other, says) => {
    expect(readTaskRecord(other, 't.json')).toContain(says);
  });
});
