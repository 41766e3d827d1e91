/** Reads a file of listed calls: all faults at once, each with its place and the nearest known name. */
import { dirname } from 'node:path';
import { attestations } from '../../model/calls/callCodes.ts';
import type { Failure } from '../failures/failure.ts';
import { reportWords } from '../laws/detectors/counterexample.ts';
import { expectations } from '../laws/expectations.ts';
import type { FakeCall } from '../laws/fakes/fakeCall.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import { checkedTree } from '../reading/checkedTree.ts';
import { valuesOf } from '../reading/leaf.ts';
import { isModuleReference } from '../modules/moduleReference.ts';
import type { ModuleSearch } from '../modules/moduleFile.ts';
import { readModules } from '../modules/moduleHash.ts';
import { findModuleUse } from '../modules/moduleUse.ts';
import { failureOf, namedAt, valueAt } from '../reading/problem.ts';
import type { Origin, Problem } from '../reading/problem.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { readScenarioSource } from '../reading/scenarioSource.ts';
import { readYaml } from '../reading/yaml/yamlSource.ts';
import type { ListedCalls, ListedPlay } from './listedCalls.ts';
import { aroundPlay, listedCallsSchema } from './listedCallsSchema.ts';

export interface ReadListed {
  /** Undefined while there are failures. */
  readonly listed?: ListedCalls;
  readonly modules: readonly ModuleUse[];
  readonly failures: readonly Failure[];
  readonly sources: Readonly<Record<string, string>>;
}

/** `loaded`: descriptors of the modules that the file names, once they are known. */
export function readListedCalls(
  path: string,
  allowedModules: readonly string[],
  loaded: LoadedPlugins = new Map(),
): ReadListed {
  const source = readScenarioSource(path);
  if ('failure' in source) return { modules: [], failures: [source.failure], sources: {} };
  const sources = { [path]: source.text };
  const yaml = readYaml(source.text, path);
  if (yaml.failures.length > 0) return { modules: [], failures: yaml.failures, sources };
  const origin: Origin = { raw: yaml.raw, locate: yaml.locate, prefix: [] };
  const { problems, tree } = checkedTree(listedCallsSchema(loaded), yaml.raw);
  const found = findModules(origin, { folder: dirname(path), allowed: allowedModules, read: readModules() });
  const wrong = [...problems, ...found.problems];
  if (wrong.length > 0 || tree === undefined)
    return { modules: [], failures: wrong.map((problem) => failureOf(problem, origin)), sources };
  const listed = listedOf(tree as Tree);
  const failures = playProblems(listed).map((problem) => failureOf(problem, origin));
  return failures.length > 0
    ? { modules: found.modules, failures, sources }
    : { listed, modules: found.modules, failures, sources };
}

interface Tree {
  readonly law: string;
  readonly expect?: ListedCalls['expect'];
  readonly plays: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly calls: readonly (Omit<FakeCall, 'attestation' | 'reportKind'> & {
    readonly attestation?: (typeof attestations)[number];
    readonly report?: string;
  })[];
}

function listedOf({ law, expect, plays, calls }: Tree): ListedCalls {
  return {
    law,
    expect: expect ?? null,
    plays: Object.entries(plays).map(([id, play]) => playOf(id, play)),
    calls: calls.map(({ attestation, report, ...rest }) => ({
      ...rest,
      attestation: attestation === undefined ? -1 : attestations.indexOf(attestation),
      reportKind: report === undefined ? -1 : reportWords.indexOf(report),
    })),
  };
}

function playOf(id: string, play: Readonly<Record<string, unknown>>): ListedPlay {
  const use = String(play.use);
  const settings = isModuleReference(use)
    ? valuesOf(play.with, () => true)
    : valuesOf(play, (key) => !aroundPlay.includes(key));
  return { id, use, way: play.way as ListedPlay['way'], settings };
}

/** A comparison needs as many plays as it compares. */
function playProblems({ plays, expect }: ListedCalls): readonly Problem[] {
  const least = expect === null ? 1 : expectations[expect].plays;
  if (plays.length >= least) return [];
  const expected = `at least ${least} ${least === 1 ? 'play' : 'plays'}${expect === null ? '' : ` to expect \`${expect}\` of`}`;
  return [{ path: ['plays'], part: 'key', found: `${plays.length}`, expected }];
}

/** Found and hashed; nothing is imported. */
function findModules(
  origin: Origin,
  search: ModuleSearch,
): { readonly modules: readonly ModuleUse[]; readonly problems: readonly Problem[] } {
  const modules = new Map<string, ModuleUse>();
  const problems: Problem[] = [];
  for (const id of Object.keys(valueAt(origin.raw, ['plays']) ?? {})) {
    const path = ['plays', id, 'use'];
    const use = valueAt(origin.raw, path);
    const found = typeof use === 'string' ? findModuleUse(use, 'detector', search) : null;
    if (found === null) continue;
    if ('expected' in found) problems.push({ path, ...found });
    else {
      const { named = [] } = modules.get(found.reference) ?? {};
      modules.set(found.reference, { ...found, named: [...named, namedAt(path, origin)] });
    }
  }
  return { modules: [...modules.values()], problems };
}
