/** The range of Node versions that the project accepts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { satisfiesRange } from '../../bin/nodeRange.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['22.22.3', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['24.21.0', true],
  ['25.9.0', false],
  ['26.0.0', true],
  ['31.4.1', true],
])('Node %s is accepted: %s', (version, isAccepted) => {
  expect(satisfiesRange(version, engines.node)).toBe(isAccepted);
});

test('a form of range that it does not know is refused, not guessed at', () => {
  expect(() => satisfiesRange('24.0.0', '~24')).toThrow('neither ^A.B nor >=A.B');
});
