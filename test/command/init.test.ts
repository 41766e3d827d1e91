import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());

describe('init', () => {
  it('writes what runs as it is in a project of any kind, and nothing over what is there', async () => {
    place.write('package.json', '{"private": true}');
    const first = await place.ask(['init', 'mine']);
    expect([first.code, first.out.split('\n').at(-2)]).toEqual([
      0,
      'next: ringfence run mine/my-scenario.yaml',
    ]);
    const second = await place.ask(['init', 'mine']);
    expect([second.code, second.err]).toEqual([
      2,
      'init: my-scenario.yaml and my-detector.mts already in mine; nothing was written\n',
    ]);
    const played = await place.ask([
      'run',
      'mine/my-scenario.yaml',
      '-r',
      '1',
      '--days',
      '1',
      '--quiet',
      '-o',
      'i.json',
    ]);
    expect([played.code, existsSync(place.path('i.json'))]).toEqual([0, true]);
    expect(played.err).not.toContain('Warning');
  });

  it('says what runs as a shell takes it', async () => {
    const { out } = await place.ask(['init', 'my own']);
    expect(out.split('\n').at(-2)).toBe("next: ringfence run 'my own/my-scenario.yaml'");
  });

  it.skipIf(!existsSync('/proc'))('says beforehand that a folder takes no file', async () => {
    const { code, err } = await place.ask(['init', '/proc']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^init: \/proc\/my-scenario\.yaml cannot be written: .*; nothing was written\n$/),
    ]);
  });
});
