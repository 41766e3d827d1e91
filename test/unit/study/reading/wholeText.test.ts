import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBaseline } from '../../../../src/study/gate/baselines/baselineFolder.ts';
import { readModel } from '../../../../src/study/models/readModel.ts';
import { readWholeText } from '../../../../src/study/reading/wholeText.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-whole-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

it('reads a regular file of bounded size, without its byte order mark', () => {
  expect(readWholeText(written('a', '\ufeff{}'), 10)).toMatchObject({ text: '{}', isUtf8: true });
  expect(readWholeText(written('b', Uint8Array.of(0x61, 0xff)), 10)).toMatchObject({ isUtf8: false });
});

it('says why another is not read, and reads no device without end', () => {
  mkdirSync(join(folder, 'd'));
  symlinkSync('loop', join(folder, 'loop'));
  const found = (path: string): unknown => readWholeText(path, 3);
  expect(found(written('long', '1234'))).toBe('it has 4 bytes, more than 3');
  expect(found(join(folder, 'd'))).toBe('it is a folder');
  expect(found('/dev/zero')).toBe('it is a device');
  expect(found(join(folder, 'none'))).toBe('no such file or folder (ENOENT)');
  expect(found(join(folder, 'loop'))).toBe('its links lead in a circle (ELOOP)');
});

it('is how baselines and models are read: what is no UTF-8 is refused and not repaired', () => {
  const bytes = Uint8Array.from([0x22, 0xff, 0x22]);
  for (const path of ['/dev/zero', written('bytes', bytes)]) {
    const baseline = readBaseline(path);
    expect(baseline).toEqual({ kind: 'faulty', because: expect.stringMatching(/cannot be read: it /) });
  }
  const model = readModel('/dev/zero');
  expect('failures' in model && model.failures[0].found).toBe('it is a device');
});
