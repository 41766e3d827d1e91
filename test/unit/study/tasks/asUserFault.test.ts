import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
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

function told(error: unknown, realPath = mine.realPath): unknown {
  const watch = new SharedArrayBuffer(4 * watchCells);
  new Int32Array(watch)[WatchCell.part] = 1;
  return asUserFault(error, task, { watch, modules: [{ ...mine, realPath } as never] });
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

it.each([
  ['in its own file', 'mine.mjs:2:9', "export const act = () => {\n  throw new Error('broke');\n};\n", ''],
  [
    'in a file that it imports',
    'lib/deep.mjs:1:34',
    "export { act } from './lib/deep.mjs';\n",
    "export const act = () => { throw new Error('broke'); };\n",
  ],
])('an error %s is told with its line, and with no path of the machine', async (...[, place, text, deep]) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'place-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'lib'));
  const realPath = join(folder, 'mine.mjs');
  writeFileSync(realPath, text);
  writeFileSync(join(folder, 'lib/deep.mjs'), deep);
  const { act } = (await import(pathToFileURL(realPath).href)) as { act: () => void };
  let thrown: unknown;
  try {
    act();
  } catch (error) {
    thrown = error;
  }
  const [name, line, column] = place.split(':');
  expect(told(thrown, realPath)).toMatchObject({
    message: `broke (${place})`,
    place: { file: join(folder, name), line: Number(line), column: Number(column) },
  });
});
