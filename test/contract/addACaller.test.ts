import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { secondsADay, secondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { CallerPlugin } from '../../src/model/contracts/caller.ts';
import { callerLaws } from '../../src/study/laws/callers/callerLaws.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { AnyPlugin } from '../../src/study/modules/catalogue.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { playArms } from '../builders/playArms.ts';

const guide = readFileSync(new URL('../../docs/guides/write-a-caller.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ringfence-caller-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first block of a language. */
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``).exec(guide)?.[1] ?? '';

writeFileSync(join(folder, 'library.ts'), block('ts'));
const { library } = (await import(pathToFileURL(join(folder, 'library.ts')).href)) as {
  library: CallerPlugin;
};

describe('the caller of the guide', () => {
  for (const { name, check } of callerLaws(library)) it(name, check);

  it('calls from the scenario of the guide on weekday mornings, as often as it says', () => {
    const path = join(folder, 'library.yaml');
    const scenario = parse(block('yaml')) as { world: { callers: { people?: unknown } } };
    delete scenario.world.callers.people;
    writeFileSync(path, JSON.stringify(scenario));
    const plugins = new Map<string, AnyPlugin>([['./library.ts#library', library]]);
    const { resolved, failures } = resolveScenario({ path }, builtInCatalogue, { loaded: plugins });
    expect(failures).toEqual([]);
    const [free] = playArms({ arms: resolved?.arms.map(({ world }) => ({ world })) ?? [], plugins });
    const first = free.calls.filter(({ attempt, isCallBack }) => attempt === 0 && !isCallBack);
    const hours = first.map(({ inputs }) => Math.floor((inputs.startSecond % secondsADay) / secondsAnHour));
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([9, 12]);
    // Two libraries of 80 calls on two days: 320, four deviations of a Poisson count either way.
    expect(Math.abs(first.length - 320)).toBeLessThan(4 * Math.sqrt(320));
  });
});
