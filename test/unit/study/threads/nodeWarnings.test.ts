import { globSync, readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { hideNodeWarnings } from '../../../../src/study/threads/nodeWarnings.ts';

const before = process.listeners('warning');
afterEach(() => {
  process.removeAllListeners('warning');
  for (const listener of before) process.on('warning', listener);
});

const warning = (name: string, code?: string): Error => Object.assign(new Error('x'), { name, code });

it('what Node says of how it loads and of what is old is not printed; what somebody’s code says is', () => {
  const printed = vi.fn();
  process.removeAllListeners('warning').on('warning', ({ name }) => printed(name));
  hideNodeWarnings();
  process.emit('warning', warning('ExperimentalWarning'));
  process.emit('warning', warning('Warning', 'MODULE_TYPELESS_PACKAGE_JSON'));
  process.emit('warning', warning('DeprecationWarning', 'DEP0005'));
  process.emit('warning', warning('DeprecationWarning', 'OWN1'));
  process.emit('warning', warning('Warning'));
  expect(printed.mock.calls).toEqual([['DeprecationWarning'], ['Warning']]);
});

it('every thread of the program hides them, and so does the program', () => {
  const entries = globSync('src/{command/main,**/*Worker}.ts');
  const loud = entries.filter((file) => !readFileSync(file, 'utf8').includes('\nhideNodeWarnings();\n'));
  expect([entries.length, loud]).toEqual([7, []]);
});
