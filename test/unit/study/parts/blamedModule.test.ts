import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blamedModule } from '../../../../src/study/parts/blamedModule.ts';

const use = (reference: string, realPath: string): Parameters<typeof blamedModule>[1][number] => ({
  reference,
  realPath,
});
const modules = [use('./a.mjs#list', '/s/a.mjs'), use('./b.mjs#list', '/s/b.mjs')];
const failedIn = (...files: readonly string[]): Error => {
  const error = new Error('x');
  error.stack = `Error: x\n${files.map((file) => `    at f (${pathToFileURL(file).href}:1:2)`).join('\n')}`;
  return error;
};

describe('the module to blame', () => {
  it('is the one whose code was running, not the one that called it', () => {
    expect(blamedModule(failedIn('/s/b.mjs', '/s/a.mjs'), modules)).toBe('./b.mjs#list');
  });

  it('is found beneath the code of the program', () => {
    expect(blamedModule(failedIn('/r/engine.ts', '/s/a.mjs', '/r/worker.ts'), modules)).toBe('./a.mjs#list');
  });

  it('is none when only the program ran, or when a name merely begins alike', () => {
    expect(blamedModule(failedIn('/r/engine.ts', '/s/a.mjsx'), modules)).toBeNull();
    expect(blamedModule('no error', modules)).toBeNull();
  });

  it('is none where what was thrown cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable(new Error('x'), {});
    revoke();
    expect(blamedModule(proxy, modules)).toBeNull();
  });
});
