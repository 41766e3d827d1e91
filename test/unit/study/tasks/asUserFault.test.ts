import { expect, it } from 'vitest';
import { watchCells, WatchCell } from '../../../../src/model/simulation/state/arm.ts';
import { asUserFault } from '../../../../src/study/tasks/asUserFault.ts';
import type { Task } from '../../../../src/study/tasks/messages.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';

const task: Task = {
  index: 3,
  designPoint: 'base',
  replication: 0,
  seed: 1,
  arms: [{ id: 'none', world: smallWorld({}), effect: 'all' }],
  traces: [],
};
const mine = { reference: './mine.mjs#list', family: 'list', realPath: '/s/mine.mjs' };

function told(error: unknown): unknown {
  const watch = new SharedArrayBuffer(4 * watchCells);
  new Int32Array(watch)[WatchCell.part] = 1;
  return asUserFault(error, task, { watch, modules: [mine as never] });
}

it.each([
  ['an error', new Error('broke'), 'broke'],
  [
    'an error with a message that is no text',
    Object.assign(new Error('x'), { message: Object.create(null) }),
    'threw an error without a message',
  ],
  ['a number', 5, 'threw 5'],
])('%s that a part throws in its turn is its fault', (_, error, message) => {
  expect(told(error)).toMatchObject({ name: 'UserFault', message, plugin: './mine.mjs#list', index: 3 });
});
