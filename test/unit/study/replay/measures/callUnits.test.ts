/** Whose a recorded call is, and whether it was wanted. */
import { describe, expect, it } from 'vitest';
import { callBackAttempts, ownCallAttempts } from '../../../../../src/model/calls/attemptOfKey.ts';
import { CallUnits, labelOf } from '../../../../../src/study/replay/measures/callUnits.ts';
import type { Clustering } from '../../../../../src/study/replay/measures/callUnits.ts';
import { RowBuffer, RowField } from '../../../../../src/study/replay/rows/callRow.ts';

type Call = Partial<Record<keyof typeof RowField, number>>;

function bufferOf(calls: readonly Call[]): RowBuffer {
  const buffer = new RowBuffer(calls.length);
  calls.forEach((call, row) => {
    for (const [field, value] of Object.entries(call))
      buffer.set(row, RowField[field as keyof typeof RowField], value);
  });
  return buffer;
}

/** Clusters and numbers of calls, one after another, each with its recording. */
function unitsOf(clustering: Clustering, calls: readonly Call[]) {
  const units = new CallUnits(clustering);
  const buffer = bufferOf(calls);
  const found = calls.map(({ recording = 0 }, row) => {
    units.begin(recording);
    const cluster = units.clusterOf(buffer, row);
    return [cluster, units.numberOf(buffer, row, cluster)];
  });
  return {
    found,
    clusters: units.clusters,
    numbers: units.numbers,
    ofNumber: units.joinedClusters(),
    joins: [...units.joins],
  };
}

const calls: readonly Call[] = [
  { caller: 0, entity: 5, callingNumber: 70 },
  { caller: 0, entity: 5, callingNumber: 71 },
  { caller: 0, entity: 6, callingNumber: 70 },
  { caller: 1, entity: 5, callingNumber: 72 },
  { caller: -1, entity: 5, callingNumber: 72 },
  { caller: -1, entity: 9, callingNumber: 72 },
  { recording: 1, caller: 0, entity: 5, callingNumber: 70 },
  { recording: 1, caller: -1, entity: 5, callingNumber: 72 },
];

describe('a call is of', () => {
  it('the member of the declaration that the truth names, within its recording; else of the number shown', () => {
    expect(unitsOf('caller', calls)).toEqual({
      found: [
        [0, 0],
        [0, 1],
        [1, 0],
        [2, 2],
        [3, 2],
        [3, 2],
        [4, 3],
        [5, 4],
      ],
      clusters: 6,
      numbers: 5,
      // A number is of whoever showed it first.
      ofNumber: [0, 0, 2, 4, 5],
      joins: [[3, 2]],
    });
  });

  it('whoever else shows its number, where it names nobody, whichever came first', () => {
    const { found, joins, ofNumber } = unitsOf('caller', [
      { caller: -1, callingNumber: 70 },
      { caller: 0, entity: 5, callingNumber: 70 },
      { caller: 0, entity: 6, callingNumber: 70 },
      { caller: -1, callingNumber: 71 },
      { caller: -1, callingNumber: 0 },
      { caller: 0, entity: 5, callingNumber: 0 },
    ]);
    expect(found.map(([cluster]) => cluster)).toEqual([0, 1, 2, 3, 4, 1]);
    expect([joins, ofNumber]).toEqual([[[0, 1]], [1, 3, 4]]);
  });

  it('the number shown alone, where that is asked for', () => {
    const { found, clusters, ofNumber } = unitsOf('number', calls);
    expect(found.map(([cluster]) => cluster)).toEqual([0, 1, 0, 2, 2, 2, 3, 4]);
    expect([clusters, ofNumber]).toEqual([5, [0, 1, 2, 3, 4]]);
  });
});

it('a call among an operator’s own numbers has no label, a call-back and every other call its own', () => {
  const attempts = [0, ownCallAttempts, callBackAttempts, ownCallAttempts];
  const buffer = bufferOf(attempts.map((attempt, i) => ({ attempt, isWanted: i === 3 ? 0 : 1 })));
  expect(attempts.map((_, row) => labelOf(buffer, row))).toEqual([1, -1, 1, -1]);
});
