/** Where a call lies in a sample, which baselines of earlier versions hang on. */
import { expect, test } from 'vitest';
import { TraceBatch } from '../../../../src/model/traces/traceBatch.ts';
import { SamplePlaces } from '../../../../src/study/tasks/verdictSample.ts';

/** One row a call, as `caller, entity, intent, attempt`. */
function batchOf(calls: readonly (readonly [number, number, number, number])[]): TraceBatch {
  const batch = new TraceBatch(calls.length);
  calls.forEach(([caller, entity, intent, attempt], row) => {
    batch.callKey.caller[row] = caller;
    batch.callKey.entity[row] = entity;
    batch.callKey.intent[row] = intent;
    batch.callKey.attempt[row] = attempt;
  });
  return batch;
}

const calls = batchOf([
  [0, 0, 0, 0],
  [1, 0, 0, 0],
  [1, 3, 0, 0],
  [1, 3, 7, 0],
  [1, 3, 7, 2],
]);
const placesOf = (callers: readonly string[]): readonly number[] => {
  const places = new SamplePlaces(callers);
  return [0, 1, 2, 3, 4].map((row) => places.of(calls, row));
};

test('each part of its key moves a call, and all of them stay in range', () => {
  const places = placesOf(['people', 'robots']);
  expect(new Set(places).size).toBe(5);
  expect(places.every((place) => Number.isInteger(place) && place >= 0 && place < 2 ** 32)).toBe(true);
});

test('a call lies where it lay in every earlier version', () => {
  expect(placesOf(['people', 'robots'])).toEqual([
    1_886_997_528, 1_896_478_665, 871_612_335, 1_077_588_713, 4_011_905_139,
  ]);
});

test('a caller is known by its name, not by its place in the world', () => {
  const [ofPeople, ...ofRobots] = placesOf(['people', 'robots']);
  expect(placesOf(['people', 'robots', 'more'])).toEqual([ofPeople, ...ofRobots]);
  expect(placesOf(['robots', 'people'])[0]).toBe(ofRobots[0]);
});
