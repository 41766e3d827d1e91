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

/** Lines that declare a member of an interface, each with the line before it. */
function membersOf(name: string, text: string): readonly (readonly [member: string, before: string])[] {
  const [, body = ''] =
    new RegExp(`export (?:interface|type) ${name}\\b[^;]*?\\{\\n([^]*?)\\n\\}`).exec(text) ?? [];
  const lines = body.split('\n');
  return lines.flatMap((line, at) =>
    /^ {2}(readonly )?[a-z]\w*\??[(:<]/i.test(line) ? [[line.trim(), lines[at - 1] ?? ''] as const] : [],
  );
}

test('whatever a plug-in fills in or is given says what it is where it is declared', () => {
  const declared = exportsOf('contracts.ts').filter(({ file }) => file.startsWith('model/'));
  const silent = declared.flatMap(({ name, file }) => {
    const text = source(file);
    const own = new RegExp(`\\*/\\nexport (interface|type|const) ${name}\\b`).test(text) ? [] : [name];
    const members = membersOf(name, text).filter(([, before]) => !before.endsWith('*/'));
    return [...own, ...members.map(([member]) => `${name}: ${member}`)];
  });
  expect(declared.length).toBeGreaterThan(50);
  expect(silent).toEqual([]);
});
