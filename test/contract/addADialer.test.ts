import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { CallingNumberPlugin } from '../../src/model/contracts/operator/callingNumber.ts';
import type { EvasionPlugin } from '../../src/model/contracts/operator/evasion.ts';
import { callingNumberLaws } from '../../src/study/laws/operators/callingNumberLaws.ts';
import { evasionLaws } from '../../src/study/laws/operators/evasionLaws.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { AnyPlugin } from '../../src/study/modules/catalogue.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { playArms } from '../builders/playArms.ts';

const guide = readFileSync(new URL('../../docs/guides/add-a-dialer.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ringfence-dialer-'));

/** The first block of a language. */
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``).exec(guide)?.[1] ?? '';

async function partsOfGuide(): Promise<{ numberOfTheDay: CallingNumberPlugin; lieLow: EvasionPlugin }> {
  const file = join(folder, 'lie-low.ts');
  writeFileSync(file, block('ts'));
  return await import(pathToFileURL(file).href);
}

const { numberOfTheDay, lieLow } = await partsOfGuide();

afterAll(() => rmSync(folder, { recursive: true }));

describe('the parts of the guide', () => {
  for (const { name, check } of [...evasionLaws(lieLow), ...callingNumberLaws(numberOfTheDay)])
    it(name, check);

  it('work from the scenario of the guide: the operator lies low under a cap and shows a number a day', () => {
    const path = join(folder, 'lie-low.yaml');
    const scenario = parse(block('yaml')) as {
      world: { population: { residents: { subscribers: number } } };
    };
    scenario.world.population.residents.subscribers = 500;
    writeFileSync(path, JSON.stringify(scenario));
    const plugins = new Map<string, AnyPlugin>([
      ['./lie-low.ts#numberOfTheDay', numberOfTheDay],
      ['./lie-low.ts#lieLow', lieLow],
    ]);
    const { resolved, failures } = resolveScenario({ path }, builtInCatalogue, { loaded: plugins });
    expect(failures).toEqual([]);
    const [free, capped] = playArms({ arms: resolved?.arms.map(({ world }) => ({ world })) ?? [], plugins });
    const perDay = [0, 1].map(
      (day) =>
        capped.calls.filter(({ inputs }) => Math.floor(inputs.startSecond / secondsADay) === day).length,
    );
    expect(free.calls).toHaveLength(2000);
    for (const calls of perDay) {
      expect(calls).toBeGreaterThan(100);
      expect(calls).toBeLessThan(160);
    }
    expect(new Set(free.calls.map(({ exogenous }) => exogenous.callingNumber)).size).toBe(2);
  });
});
