import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { constantFunctions } from '../../../../tools/bundle/constantFunctions.mjs';

/** Modules by name: two of the simulation, and the entry that plays them. */
const modules: Readonly<Record<string, string>> = {
  calls: `
    import { half } from 'halves';
    export const began = twice(1);
    export function twice(n) { return half(n) * 4; }
    export async function later(n) { return twice(n); }
    export function* both(n) { yield n; yield twice(n); }
  `,
  halves: 'export function half(n) { return n / 2; }\nexport default function () { return half(1); }',
  entry: `
    import { began, both, later, twice } from 'calls';
    import one, { half } from 'halves';
    export function told() { return [began, twice(2), half(3), one(), twice.name, [...both(1)], later(1) instanceof Promise]; }
  `,
};

async function filesOf(): Promise<ReadonlyMap<string, string>> {
  const bundled = await rolldown({
    input: 'entry',
    plugins: [
      { name: 'modules', resolveId: (id) => id, load: (id) => modules[id] },
      constantFunctions(/^shared\/simulation-/),
    ],
  });
  const { output } = await bundled.generate({
    chunkFileNames: 'shared/[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'simulation', test: /calls|halves/ }] },
  });
  await bundled.close();
  return new Map(output.map((file) => [file.fileName, 'code' in file ? file.code : '']));
}

const inline = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

it('functions of the simulation become constants, those of other files stay declared', async () => {
  const files = await filesOf();
  const [, simulation] = [...files].find(([name]) => name.startsWith('shared/'))!;
  expect(simulation).not.toMatch(/^(async )?function/m);
  expect(simulation).toMatch(/^const half = function\(n\)/m);
  expect(files.get('entry.js')).toMatch(/^function told/m);
});

it('nothing that is exported is read from the cell that importers share', async () => {
  const [, simulation] = [...(await filesOf())].find(([name]) => name.startsWith('shared/'))!;
  const exported = [...simulation.matchAll(/([\w$]+) as /g)].map(([, name]) => name);
  expect(exported.length).toBeGreaterThan(4);
  for (const name of exported) expect(simulation.split(name!).length).toBe(3); // told and exported
});

it('the program does what it did, before a function is defined as well', async () => {
  const files = await filesOf();
  const [name, simulation] = [...files].find(([file]) => file.startsWith('shared/'))!;
  const entry = files.get('entry.js')!.replace(`./${name}`, inline(simulation));
  const { told } = (await import(inline(entry))) as { told: () => unknown };
  expect(told()).toEqual([2, 4, 1.5, 0.5, 'twice', [1, 2], true]);
});
