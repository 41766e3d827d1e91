/** The same seed gives the same bytes in engines that share no code with Node's: a page in Chromium and in Firefox, and JavaScriptCore. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { outlineOf } from '../../src/study/results/studyOutline.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { tasksOf } from '../../src/study/tasks/tasks.ts';
import { elsewhereScript } from '../builders/elsewhereScript.ts';
import { chromium, firefox, javaScriptCore } from '../builders/otherEngines.ts';
import { playElsewhere } from '../builders/playElsewhere.ts';
import type { StudyElsewhere } from '../builders/playElsewhere.ts';
import { playableScenario } from '../builders/playableScenario.ts';

const randomWorlds = 60;
const sampleReplications = 20;

const sampleBytes = readFileSync(new URL('../../reports/sample/results.json', import.meta.url), 'utf8');

const studyOf = (scenario: ResolvedScenario, replications: number, replay: string): StudyElsewhere => ({
  outline: outlineOf(scenario, replay),
  tasks: tasksOf(scenario, { from: 0, to: replications }, []),
});

/** The study whose results are stored as the sample. */
function sample(): StudyElsewhere {
  const text = readFileSync(new URL('../../scenarios/smoke.yaml', import.meta.url), 'utf8');
  const { replay } = JSON.parse(sampleBytes) as { replay: string };
  const overrides = { seed: 1, replications: sampleReplications };
  const { resolved: smoke } = resolveScenario({ text, file: 'smoke.yaml' }, builtInCatalogue, { overrides });
  if (smoke === undefined) throw new Error('the sample’s scenario has a fault');
  return studyOf(smoke, sampleReplications, replay);
}

/** Villages of all catalogues together: what one of their parts does otherwise elsewhere shows. */
const villages = (): readonly StudyElsewhere[] =>
  fc
    .sample(
      playableScenario.filter(({ experiment }) => experiment.pairing === 'common'),
      { numRuns: randomWorlds, seed: 20_200_803 },
    )
    .map((scenario) => studyOf(scenario, 1, 'none'));

/** What differs first, with what stands around it; null for nothing: whole files are too long to print. */
function firstDifference(here: string, there: string): string | null {
  if (here === there) return null;
  const at = [...here].findIndex((letter, i) => letter !== there[i]);
  return `at ${at}: here «${here.slice(at - 80, at + 80)}», there «${there.slice(at - 80, at + 80)}»`;
}

let script: string;
let studies: readonly StudyElsewhere[];
let here: readonly string[];

beforeAll(async () => {
  script = await elsewhereScript();
  studies = [sample(), ...villages()];
  here = studies.map(playElsewhere);
});

describe('the results come out to the byte', () => {
  it('in Node, when they are put together without files and workers', () => {
    expect(firstDifference(sampleBytes, here[0])).toBeNull();
    expect(new Set(here).size).toBe(here.length);
  });

  it.each([
    ['a worker of a page in Chromium', chromium],
    ['a worker of a page in Firefox', firefox],
    ['JavaScriptCore', javaScriptCore],
  ])('in %s', async (_name, engine) => {
    const there = await engine(script, studies);
    expect(there).toHaveLength(here.length);
    const differences = here.map((text, i) => firstDifference(text, there[i]));
    expect(differences.filter((difference) => difference !== null)).toEqual([]);
  });
});
