import { expect, it } from 'vitest';
import { signsOfLife, WorkerRoll } from '../../../../src/study/queue/workerPresence.ts';

const sign = (beat: number, jobs: number, reasons: readonly string[] = []): string =>
  JSON.stringify({ beat, jobs, reasons });

it('the roll tells once who comes, who is silent for 20 seconds, and who comes back', () => {
  const said: string[] = [];
  const roll = new WorkerRoll((line) => said.push(line));
  roll.update({ a: sign(1, 2), b: sign(1, 1) }, 0);
  roll.update({ a: sign(2, 2), b: sign(1, 1) }, 19_000);
  expect(roll.jobs).toBe(3);
  roll.update({ a: sign(3, 2), b: sign(1, 1) }, 21_000);
  expect(roll.jobs).toBe(2);
  roll.update({ a: sign(4, 2), b: sign(2, 1) }, 22_000);
  roll.update({ a: sign(0, 0), b: sign(3, 1) }, 23_000);
  expect(said).toEqual([
    'worker a is there: 2 tasks at a time',
    'worker b is there: 1 task at a time',
    'worker b is lost: its tasks go to others',
    'worker b is there: 1 task at a time',
    'worker a left',
  ]);
});

it('a refusal is told with its reasons; what is no sign of life, or moves the cursor, does nothing', () => {
  const said: string[] = [];
  const roll = new WorkerRoll((line) => said.push(line));
  roll.update({ '\u001b[2Ja': sign(0, 0, ['engine: version 1\u001b[2J']), b: '{', c: sign(-1, 1) }, 0);
  expect(said).toEqual([
    'worker \ufffd[2Ja takes no tasks: it would not compute the same',
    '  engine: version 1\ufffd[2J',
  ]);
});

it('of more workers than there can be it is told once that there are more', async () => {
  const said: string[] = [];
  const roll = new WorkerRoll((line) => said.push(line));
  const all = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`w${i}`, sign(1, 1)]));
  roll.update(all, 0);
  roll.update(all, 1000);
  expect([said.length, said.at(-1), roll.jobs]).toEqual([
    1001,
    'more than 1000 workers announce themselves: of the others nothing is told',
    1000,
  ]);
  const server = (count: number) => ({
    hlen: () => Promise.resolve(count),
    hgetall: () => Promise.resolve(all),
  });
  expect(await signsOfLife(server(20_000) as never, 'run')).toEqual({});
  expect(await signsOfLife(server(3000) as never, 'run')).toEqual(all);
});
