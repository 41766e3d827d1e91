/** What holds of every experiment that is played: threads, shards and finished tasks give the same bytes, and each report can be read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { experimentArbitrary } from '../builders/experimentArbitrary.ts';
import { jsonSchemaFaults } from '../builders/jsonSchemaFaults.ts';
import { ownFamilies, ownModule, withOwnParts } from '../builders/ownParts.ts';
import type { Plain } from '../builders/partArbitrary.ts';
import { readable, unreadable } from '../builders/readableText.ts';
import { playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('own.mts', ownModule);

const metrics = metricCatalogue.map(({ id }) => id);
const mostAttempts = 8000;
/** Complete, or the half-width was not reached. */
const playedCodes = [0, 3];

function isSmall(tree: Plain): boolean {
  const input = { text: JSON.stringify(tree), file: 'any.yaml' };
  const { resolved } = resolveScenario(input, builtInCatalogue, { metrics });
  return resolved !== undefined && estimateAttempts(resolved).total <= mostAttempts;
}

/** A game that grows is no matter of shards. */
const isSharded = ({ experiment }: Plain): boolean =>
  (experiment as { game?: Plain }).game?.solution !== 'worst-case';

/** The exit code; what is not played, nor refused as inconclusive, is shown. */
async function played(...args: readonly string[]): Promise<number | null> {
  const { code, err } = await place.ask(args);
  if (!playedCodes.includes(Number(code))) expect(`${args.join(' ')}: ${err}`).toBe('');
  return code;
}

const fileOf = (name: string): string => readFileSync(place.path(name), 'utf8');

/** Built-in parts, or some of them as a module's. */
const experiments: fc.Arbitrary<Plain> = fc
  .record({
    tree: experimentArbitrary.filter(isSmall),
    families: fc.oneof(fc.constant([]), fc.subarray([...ownFamilies])),
  })
  .map(({ tree, families }) => withOwnParts(tree, families));

it('comes to the same by threads, shards and finished tasks, in a form that its schema describes, and every report can be read', async () => {
  const schema = JSON.parse((await place.ask(['schema', 'results'])).out) as Plain;
  await fc.assert(
    fc.asyncProperty(experiments, async (tree) => {
      place.write('any.yaml', JSON.stringify(tree, null, 1));
      const outputs = [
        '-o',
        'one.json',
        '-o',
        'report=page.html',
        '-o',
        'report=page.md',
        '-o',
        'tasks=kept',
      ];
      const table = await place.ask(['run', 'any.yaml', '-j', '1', ...outputs]);
      expect([table.err, playedCodes.includes(Number(table.code))]).toEqual([expect.any(String), true]);
      const one = fileOf('one.json');
      expect(jsonSchemaFaults(schema, JSON.parse(one))).toEqual([]);

      expect(await played('run', 'any.yaml', '-j', '2', '-o', 'two.json', '--quiet')).toBe(table.code);
      expect(fileOf('two.json')).toBe(one);
      const again = ['-o', 'tasks=kept', '-o', 'again.json', '--resume', '--quiet'];
      expect(await played('run', 'any.yaml', ...again)).toBe(table.code);
      expect(fileOf('again.json')).toBe(one);
      if (isSharded(tree)) {
        const shard = (part: string): Promise<number | null> =>
          played('run', 'any.yaml', '--shard', `${part}/2`, '-o', `tasks=part${part}`, '--quiet');
        expect([await shard('1'), await shard('2')]).toEqual([0, 0]);
        expect(await played('merge', 'part1', 'part2', '-o', 'merged.json')).toBe(table.code);
        expect(fileOf('merged.json')).toBe(one);
      }

      // As the line says that repeats the run, and with the world in another file.
      const [, ...line] = String((JSON.parse(one) as Plain).replay).split(' ');
      expect(await played(...line, '-o', 'replayed.json', '--quiet')).toBe(table.code);
      expect(fileOf('replayed.json')).toBe(one);
      place.write('world.yaml', JSON.stringify({ ringfence: 1, id: 'world', world: tree.world }));
      place.write('apart.yaml', JSON.stringify({ ...tree, world: { from: './world.yaml' } }));
      expect(await played('run', 'apart.yaml', '-o', 'apart.json', '--quiet')).toBe(table.code);
      expect(fileOf('apart.json').replace('apart.yaml', 'any.yaml')).toBe(one);

      await played('report', 'one.json', '--lang', 'zh', '-o', 'zh.html');
      const texts = [
        table.out,
        readable(fileOf('page.html')),
        readable(fileOf('zh.html')),
        fileOf('page.md'),
      ];
      for (const text of texts) expect(unreadable.exec(text)?.[0]).toBeUndefined();
    }),
    { numRuns: 4 },
  );
});
