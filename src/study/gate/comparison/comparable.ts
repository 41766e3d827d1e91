/** Why two experiments cannot be held against each other; a reason in words instead of a number. */
import { canonicalJson } from '../../reading/canonicalJson.ts';
import type { Baseline, Identity } from '../baselines/baseline.ts';
import type { KeptScenario } from '../baselines/keptScenario.ts';
import { noChanges, scenarioChanges } from './scenarioChanges.ts';
import type { ScenarioChanges } from './scenarioChanges.ts';

/** A plug-in under test that is not what it was: the thing measured. */
export interface ChangedPlugin {
  readonly use: string;
  readonly before: string;
  readonly now: string;
}

export interface Comparability {
  /** None: comparable. */
  readonly reasons: readonly string[];
  readonly changed: readonly ChangedPlugin[];
  /** In what the scenarios differ, where that is a reason. */
  readonly changes: ScenarioChanges;
}

export interface AskedComparison {
  readonly baseline: Baseline;
  readonly now: Identity;
  readonly underTest: readonly string[];
  /** Replications that are to be compared. */
  readonly replications: number;
}

export function comparabilityOf({ baseline, now, underTest, replications }: AskedComparison): Comparability {
  const plugins = pluginChanges(baseline, now);
  const others = plugins.filter(({ use }) => !underTest.includes(use));
  return {
    reasons: [
      ...statusReasons(baseline, replications),
      ...engineReasons(baseline, now),
      ...worldReasons(baseline, now),
      ...others.map((change) => otherPlugin(change, underTest)),
    ],
    changed: plugins.filter(({ use }) => underTest.includes(use)),
    changes: changesOf(baseline, now),
  };
}

function statusReasons(baseline: Baseline, replications: number): readonly string[] {
  if (baseline.status !== 'complete') return [`the baseline is ${baseline.status}: it is not whole`];
  if (baseline.replications >= replications) return [];
  return [
    `the baseline has ${baseline.replications} replications, ${replications} are asked for: play ${baseline.replications} with -r, or save the baseline with -r ${replications}`,
  ];
}

function engineReasons({ engine, seed, mode }: Baseline, now: Identity): readonly string[] {
  const reasons: string[] = [];
  if (engine.calculation !== now.engine.calculation)
    reasons.push(
      `the engine calculates otherwise: the baseline was made by calculation ${engine.calculation}, this is ${now.engine.calculation}; save a new baseline`,
    );
  if (seed !== now.seed) reasons.push(`the seed differs: ${seed} in the baseline, ${now.seed} now`);
  if (mode !== now.mode) reasons.push(`the mode differs: ${mode} in the baseline, ${now.mode} now`);
  return reasons;
}

function worldReasons(baseline: Baseline, now: Identity): readonly string[] {
  const reasons: string[] = [];
  if (baseline.experiment !== now.experiment)
    reasons.push(`the baseline is of the experiment ${baseline.experiment}, this is ${now.experiment}`);
  if (baseline.hashes.world !== now.hashes.world)
    reasons.push(
      `the world differs (${shortHash(baseline.hashes.world)} in the baseline, ${shortHash(now.hashes.world)} now)${untold(baseline)}`,
    );
  if (baseline.hashes.experiment === now.hashes.experiment) return reasons;
  return [...reasons, `the experiment differs: ${armChanges(baseline, now)}`];
}

/** Baselines of before kept hashes alone. */
const untold = ({ scenario }: Baseline): string =>
  scenario === undefined ? '; the baseline does not keep its scenario, so in what is not known' : '';

/** Only of what is hashed, and where the hashes differ. */
function changesOf({ scenario: before, hashes }: Baseline, now: Identity): ScenarioChanges {
  if (before === undefined) return noChanges;
  const differing = (['world', 'experiment'] as const).filter((part) => hashes[part] !== now.hashes[part]);
  const only = (of: KeptScenario | undefined): object =>
    Object.fromEntries(differing.map((part) => [part, of?.[part]]));
  return scenarioChanges(only(before), only(now.scenario));
}

/** Which arms differ, or that something else does. */
function armChanges(baseline: Baseline, now: Identity): string {
  const ids = [...new Set([...baseline.arms, ...now.arms].map(({ id }) => id))];
  const texts = ids.flatMap((id) => {
    const [was, is] = [baseline, now].map(({ arms }) => arms.find((arm) => arm.id === id));
    if (was === undefined) return [`arm ${id} is new`];
    if (is === undefined) return [`arm ${id} is gone`];
    return canonicalJson(was) === canonicalJson(is) ? [] : [`arm ${id} is set otherwise`];
  });
  return texts.length === 0 ? 'its level, factors or design' : texts.join(', ');
}

function pluginChanges(baseline: Baseline, now: Identity): readonly ChangedPlugin[] {
  const [before, after] = [baseline.hashes.plugins, now.hashes.plugins];
  const uses = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  return uses.flatMap((use) => {
    const [was, is] = [before, after].map((hashes) => (Object.hasOwn(hashes, use) ? hashes[use] : 'none'));
    return was === is ? [] : [{ use, before: was, now: is }];
  });
}

function otherPlugin({ use, before, now }: ChangedPlugin, underTest: readonly string[]): string {
  const tested = underTest.length === 0 ? 'nothing' : underTest.join(', ');
  return `the plug-in ${use} changed (${shortHash(before)} → ${shortHash(now)}) and is not under test: gate.underTest names ${tested}`;
}

/** As much of a hash as tells it from others. */
export const shortHash = (hash: string): string => hash.slice(0, hash.startsWith('sha256:') ? 19 : 12);
