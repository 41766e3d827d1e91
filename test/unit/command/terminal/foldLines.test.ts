import { expect, test } from 'vitest';
import { foldLine, foldedButLast, terminalRoom } from '../../../../src/command/terminal/foldLines.ts';

test('a line that fits stays as it is, with its spaces', () => {
  expect(foldLine('  name  value', 20)).toEqual(['  name  value']);
  expect(foldLine('', 20)).toEqual(['']);
});

test('a longer one goes on under its beginning, two columns further in', () => {
  expect(foldLine('  a rule of thirteen departments', 16)).toEqual([
    '  a rule of',
    '    thirteen',
    '    departments',
  ]);
});

test('no line ends in the blanks of a column', () => {
  expect(foldLine('name      value', 8)).toEqual(['name', '  value']);
});

test('what goes into a file is not folded', () => {
  expect(foldLine('a '.repeat(300).trim(), Infinity)).toHaveLength(1);
});

test('a number keeps its sign of percent', () => {
  expect(foldLine('fewer by 88.5 % (87 to 92)', 14)).toEqual(['fewer by', '  88.5 % (87', '  to 92)']);
});

test('a Chinese character takes two columns', () => {
  expect(foldLine('大厅 大厅 大厅', 9)).toEqual(['大厅 大厅', '  大厅']);
});

test('on a terminal that does not know its width nothing is folded', () => {
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
  try {
    for (const [value, room] of [
      [0, Infinity],
      [undefined, Infinity],
      [33, 33],
    ] as const) {
      Object.defineProperty(process.stdout, 'columns', { value, configurable: true });
      expect(terminalRoom()).toBe(room);
    }
  } finally {
    Reflect.deleteProperty(process.stdout, 'columns');
    if (before !== undefined) Object.defineProperty(process.stdout, 'columns', before);
  }
});

test('a command to copy at the end is left whole', () => {
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
  Object.defineProperty(process.stdout, 'columns', { value: 8, configurable: true });
  try {
    expect(foldedButLast(['two words', 'replay: a command'])).toEqual([
      'two',
      '  words',
      'replay: a command',
    ]);
  } finally {
    Reflect.deleteProperty(process.stdout, 'columns');
    if (before !== undefined) Object.defineProperty(process.stdout, 'columns', before);
  }
});
