/** What an editor shows of the library: who only hovers over a name is told what it is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');

/** Names that an entry of the package exports, with the file that declares each. */
function exportsOf(
  entry: string,
): readonly { readonly name: string; readonly file: string; readonly isType: boolean }[] {
  const lists = source(entry).matchAll(/^export (type )?\{([^}]*)\} from '\.\/([^']+)';/gm);
  return [...lists].flatMap(([, type, names, file]) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ name, file, isType: type !== undefined })),
  );
}

test.each(['index.ts', 'laws.ts'])(
  'every function and value of %s says what it does where it is declared',
  (entry) => {
    const silent = exportsOf(entry)
      .filter(({ isType }) => !isType)
      .filter(
        ({ name, file }) =>
          !new RegExp(`\\*/\\nexport (async )?(function\\*?|const) ${name}\\b`).test(source(file)),
      );
    expect(silent.map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
  },
);

test('types of what its functions take can be named', () => {
  const types = exportsOf('index.ts').filter(({ isType }) => isType);
  const names = types.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'ExperimentOptions',
      'LoadedPlugins',
      'Overrides',
      'PlayOptions',
      'RenderOptions',
      'ResolveOptions',
    ]),
  );
});
