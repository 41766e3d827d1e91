import { expect, it } from 'vitest';
import { nearestPath } from '../../../../src/study/failures/nearestPath.ts';

const known = [
  'callers.robots.books.minute',
  'callers.robots.list.price',
  'callers.others.books.minute',
  'callerCosts.staff.minute',
  'population.town.answering.unknown',
];

it('is the one that has most of the steps that were written, in their order', () => {
  const asked = [
    'callers.robots.minute',
    'robots.books.minute',
    'population.town.unknown',
    'callers.robots.answering.price',
  ];
  expect(asked.map((path) => nearestPath(path, known))).toEqual([
    'callers.robots.books.minute',
    'callers.robots.books.minute',
    'population.town.answering.unknown',
    'callers.robots.list.price',
  ]);
});

it('is none where several are as near, or nothing but the last step is the same', () => {
  const asked = ['books.minute', 'minute', 'screening.minute', 'callers.robots.hour'];
  expect(asked.map((path) => nearestPath(path, known))).toEqual(asked.map(() => undefined));
});
