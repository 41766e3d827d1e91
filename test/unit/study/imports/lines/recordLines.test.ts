import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { encodingHint, recordLines } from '../../../../../src/study/imports/lines/recordLines.ts';
import type { Encoding } from '../../../../../src/study/imports/lines/recordLines.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-lines-'));
const file = join(folder, 'lines.csv');
afterAll(() => rmSync(folder, { recursive: true }));

const linesIn = (bytes: Uint8Array, encoding: Encoding): readonly string[] => {
  writeFileSync(file, bytes);
  return [...recordLines(file, encoding)].map(({ text, line, expected }) => `${line} ${expected ?? text}`);
};

const littleEnd = (text: string): Buffer => Buffer.from(text, 'utf16le');
const bigEnd = (text: string): Buffer => littleEnd(text).swap16();

describe('lines of a file of UTF-16', () => {
  // ਊ and Ċ have the byte of a newline in one half of their unit.
  const text = fc.string({
    unit: fc.constantFrom('a', ';', 'ä', 'ਊ', 'Ċ', '਀', '\n', '\r\n', '😀'),
    maxLength: 60,
  });

  it('are those of the same text in UTF-8, whichever end is first', () => {
    fc.assert(
      fc.property(text, (said) => {
        const plain = linesIn(Buffer.from(said), 'utf-8');
        expect(linesIn(littleEnd(said), 'utf-16')).toEqual(plain);
        expect(linesIn(littleEnd(`\uFEFF${said}`), 'utf-16')).toEqual(said === '' ? ['1 '] : plain);
        expect(linesIn(bigEnd(`\uFEFF${said}`), 'utf-16')).toEqual(said === '' ? ['1 '] : plain);
      }),
      { numRuns: 100 },
    );
  });

  it('go on over the ends of what is read at once', () => {
    const said = Array.from({ length: 30_000 }, (_, i) => `${i};Ċ${'x'.repeat(i % 7)}`).join('\r\n');
    expect(linesIn(littleEnd(said), 'utf-16')).toEqual(linesIn(Buffer.from(said), 'utf-8'));
  });

  it('that are none are told and passed over', () => {
    const halves = Buffer.concat([littleEnd('a\n'), Buffer.of(0, 0xd8), littleEnd('\nb')]);
    expect(linesIn(halves, 'utf-16')).toEqual(['1 a', '2 UTF-16 text', '3 b']);
    expect(linesIn(Buffer.concat([littleEnd('a\nb'), Buffer.of(1)]), 'utf-16')).toEqual([
      '1 a',
      '2 UTF-16 text',
    ]);
  });
});

it('reads the signs of western Windows under either name', () => {
  const bytes = Buffer.of(0x80, 0xe4, 10, 0x93);
  expect(linesIn(bytes, 'windows-1252')).toEqual(['1 €ä', '2 “']);
  expect(linesIn(bytes, 'latin1')).toEqual(['1 €ä', '2 “']);
});

it('says which encoding the first bytes speak for', () => {
  const hint = (bytes: Uint8Array, encoding: Encoding): string => {
    writeFileSync(file, bytes);
    return encodingHint(file, encoding);
  };
  expect(hint(littleEnd('\uFEFFa'), 'utf-8')).toContain('`encoding: utf-16`');
  expect(hint(bigEnd('\uFEFFa'), 'latin1')).toContain('`encoding: utf-16`');
  expect(hint(Buffer.of(0xe4), 'utf-8')).toContain('`encoding: windows-1252`');
  expect(hint(Buffer.of(0xe4), 'big5')).toBe('');
  expect(hint(Buffer.of(0xef, 0xbb, 0xbf, 0xe4), 'utf-8')).toContain('its first three bytes');
});
