/** Plays the town of rules, records its calls and holds the trace against rules, and says which calls are found. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { defaultRuleValues } from '../../src/study/parts/defaultRuleValues.ts';
import type { CheckedFindings, TraceFindings } from '../../src/study/rules/findings.ts';
import { blockFacts } from '../../src/study/rules/shownFacts.ts';
import { watchedCheck } from '../../src/study/rules/watchedCheck.ts';
import type { World } from '../../src/model/world/world.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import { recordedTrace } from '../builders/recordedTrace.ts';
import type { CallFacts } from './callFacts.ts';

/** Of a town of a few thousand calls a day. */
export const settings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'br-short-2022': { shortCalls: 100 },
  'br-short-2024': { shortCalls: 100, shortShare: 0 },
  'br-origem': { calls: 500 },
};

const complained = /complaints about its caller/;

const folder = mkdtempSync(join(tmpdir(), 'ringfence-checked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As findings name a call. */
export const nameOf =
  ({ arm: { plan } }: PlayedArm) =>
  ({ second, call: { exogenous } }: CallFacts): string =>
    `${Math.floor(second * 1000)} ${plan.e164(exogenous.callingNumber)} ${plan.e164(exogenous.calledNumber)}`;

type Standing = ReadonlyMap<string, RulePlugin>;

export interface CheckTerms {
  /** What stands for built-in rules while the world is played; the check knows the built-in ones. */
  readonly plugins?: Standing;
  readonly isByTruth?: boolean;
  /** Parameters beside those of the town. */
  readonly values?: Readonly<Record<string, number>>;
}

export async function checkedBy(
  checking: readonly RulePlugin[],
  world: World,
  { plugins = new Map(), isByTruth = false, values = {} }: CheckTerms = {},
): Promise<TraceFindings> {
  const end = await watchedCheck(
    {
      files: [recordedTrace(world, { folder, name: 'calls.parquet', plugins })],
      arm: undefined,
      specs: checking.map((plugin) => ({
        id: plugin.id,
        use: plugin.id,
        values: { ...defaultRuleValues(plugin), ...settings[plugin.id], ...values },
        from: '',
      })),
      modules: [],
      start: world.clock.start,
      blocks: blockFacts(world.numbering),
      isByTruth,
      examples: Infinity,
      scratch: folder,
    },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  if (end.kind !== 'findings') throw new Error(JSON.stringify(end));
  return end.findings;
}

/** Calls found, but for those of which somebody complained. */
export const namesOf = ({ examples }: CheckedFindings): readonly string[] =>
  examples
    .filter(({ because }) => !complained.test(because))
    .map(
      ({ second, callingNumber, calledNumber }) =>
        `${Math.round(second * 1000)} ${callingNumber} ${calledNumber}`,
    );
