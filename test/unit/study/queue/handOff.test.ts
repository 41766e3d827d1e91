import { describe, expect, it } from 'vitest';
import type { Task, TaskResult } from '../../../../src/study/tasks/messages.ts';
import { GivenBack, HandOff } from '../../../../src/study/queue/handOff.ts';

const task = (index: number): Task => ({
  index,
  designPoint: 'base',
  replication: 0,
  seed: 1,
  arms: [],
  traces: [],
});
const resultOf = ({ index }: Task): TaskResult => ({ index, outcomes: [], traceRows: 7 });
const ignored = (): void => undefined;

describe('tasks between the queue and the pool', () => {
  it('come to whoever asks, in the order in which they were brought', async () => {
    const handOff = new HandOff();
    const results = [task(5), task(9)].map((one) => handOff.bring(one, ignored));
    for (let turn = 0; turn < 2; turn++) handOff.done(resultOf((await handOff.next()) as Task));
    expect((await Promise.all(results)).map(({ traceRows }) => traceRows)).toEqual([7, 7]);
  });

  it('the same task twice is two tasks: a lock may be lost while it is played', async () => {
    const handOff = new HandOff();
    const brought = [handOff.bring(task(5), ignored), handOff.bring(task(5), ignored)];
    const [one, other] = [(await handOff.next()) as Task, (await handOff.next()) as Task];
    expect(one.index).not.toBe(other.index);
    handOff.done(resultOf(other));
    await brought[1];
    handOff.done(resultOf(one));
    await brought[0];
  });

  it('at the end what is not finished is given back, and nothing is handed out any more', async () => {
    const handOff = new HandOff();
    const playing = handOff.bring(task(1), ignored);
    await handOff.next();
    const asking = handOff.next();
    handOff.end();
    const late = handOff.bring(task(2), ignored);
    await expect(playing).rejects.toBeInstanceOf(GivenBack);
    await expect(late).rejects.toBeInstanceOf(GivenBack);
    expect([await asking, await handOff.next()]).toEqual([null, null]);
  });

  it('progress and faults find their task', async () => {
    const handOff = new HandOff();
    const told: number[] = [];
    const playing = handOff.bring(task(1), (share) => told.push(share));
    const { index } = (await handOff.next()) as Task;
    handOff.progress(index, 0.5);
    handOff.progress(index + 1, 0.9);
    expect([
      handOff.fail(index + 1, new Error('other')),
      handOff.fail(index, new Error('mine')),
      told,
    ]).toEqual([false, true, [0.5]]);
    await expect(playing).rejects.toThrow('mine');
  });
});
