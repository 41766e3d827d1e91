/** Which answers of a queue's server are refusals of its own, and which of them pass. */
import { expect, it } from 'vitest';
import { isPassing, isRefusal } from '../../../../src/study/queue/serverWords.ts';

const reply = (message: string): Error => Object.assign(new Error(message), { name: 'ReplyError' });

it.each([
  ["OOM command not allowed when used memory > 'maxmemory'.", true, true],
  ["READONLY You can't write against a read only replica. script: 5ab4, on @user_script:589.", true, true],
  ['MISCONF Redis is configured to save RDB snapshots', true, true],
  ["NOPERM this user has no permissions to run the 'evalsha' command", true, false],
  ['WRONGTYPE Operation against a key holding the wrong kind of value', false, false],
  ['ERR hash value is not an integer', false, false],
])('%s', (message, isOne, passes) => {
  expect([isRefusal(reply(message)), isPassing(reply(message))]).toEqual([isOne, passes]);
});

it('what is no answer of the server is none', () => {
  const other = new Error('OOM in a library');
  expect([isRefusal(other), isPassing(other)]).toEqual([false, false]);
});
