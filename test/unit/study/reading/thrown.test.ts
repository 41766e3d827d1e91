/** What modules may throw. */
import { expect, it } from 'vitest';
import { thrownMessage, readError, thrownText } from '../../../../src/study/reading/thrown.ts';

const withMessage = (message: unknown): Error => Object.assign(new Error('x'), { message });
const thrower = (): never => {
  throw new Error('again');
};
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

it.each([
  ['an error', new Error('broke'), 'broke'],
  ['an error whose message is a number', withMessage(7), '7'],
  ['an error whose message is no text', withMessage(Object.create(null)), 'an error without a message'],
  [
    'an error whose message throws',
    Object.defineProperty(new Error('x'), 'message', { get: thrower }),
    'an error without a message',
  ],
  ['a text', 'broke', '"broke"'],
  ['a map without a prototype', Object.create(null), 'a map'],
  ['a proxy that was revoked', revoked, 'something that cannot be read'],
  ['nothing', undefined, 'nothing'],
  ['a function', () => 1, 'a function'],
  ['a large whole number', 10n, '10n'],
  ['an error of several lines', new Error('broke\n    at Object.x'), 'broke'],
  ['an error that says too much', new Error('x'.repeat(1e6)), `${'x'.repeat(499)}…`],
])('%s is told in words', (_, thrown, says) => {
  expect(thrownMessage(thrown)).toBe(says);
});

it('a stack that is none, or cannot be read, is empty', () => {
  expect(readError(Object.assign(new Error('x'), { stack: 5 }))).toEqual({ message: 'x', stack: '' });
  const unread = Object.defineProperty(new Error('x'), 'stack', { get: thrower });
  expect(readError(unread)).toEqual({ message: 'x', stack: '' });
  expect([readError(revoked), thrownText(new Error('x'))]).toEqual([null, 'an error without a message']);
});
