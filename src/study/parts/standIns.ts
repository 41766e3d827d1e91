/** Parts that do nothing, in the place of those that cannot be had: a world can then be put together for the sake of all others. */
import type { Family } from '../../model/contracts/plugin.ts';
import { notYet } from '../../model/contracts/operator/list.ts';
import { SanctionCode } from '../../model/contracts/rule.ts';
import { hostedDetectors } from '../hosts/hostedCatalogue.ts';
import { isModuleReference } from '../modules/moduleReference.ts';
import type { AnyPlugin, LoadedPlugins } from '../modules/catalogue.ts';

const nothing = (): void => undefined;

/** What each family makes. */
const parts: Readonly<Record<Family, object>> = {
  caller: { ceilingPerSecond: () => 0, plan: nothing },
  pacing: {
    lines: 1,
    ringTimeoutSeconds: 30,
    nextAttemptSecond: () => Infinity,
    paidSecondsOn: () => 0,
    afterOutcome: nothing,
  },
  list: { nextLead: () => notYet, calledNumber: () => 0, passOf: () => 0, afterOutcome: nothing },
  'calling-number': { choose: () => 0, afterOutcome: nothing },
  script: { play: nothing },
  evasion: { review: nothing, afterOutcome: nothing },
  books: { price: () => 0 },
  detector: {
    judge: () => 0,
    afterRelease: nothing,
    afterReport: nothing,
    evidence: () => [],
    stateBytes: () => 0,
  },
  rule: {
    enforce: [],
    obey: (_planned: unknown, nowSecond: number) => nowSecond,
    sanction: () => SanctionCode.none,
  },
};

/** What a world is sized by, where the module has not said it. */
const unsaid = { needs: [], about: [], parameters: {}, membersFrom: '', numbersFrom: '', isProtected: false };

/**
 * For what comes from outside: modules, and detectors that would start a program. Null for any other part. `described`: descriptors of the
 * modules without their functions, as far as they are known.
 */
export function standInFor(family: Family, use: string, described: LoadedPlugins): AnyPlugin | null {
  const hosted = family === 'detector' ? hostedDetectors.find(({ id }) => id === use) : undefined;
  if (hosted !== undefined) return standIn(family, hosted);
  if (!isModuleReference(use)) return null;
  const known = described.get(use);
  return standIn(family, known?.family === family ? known : { ...unsaid, id: use });
}

const standIn = (family: Family, descriptor: object): AnyPlugin =>
  ({
    ...descriptor,
    family,
    create: () => ({ ...parts[family] }),
    purposeOf: () => 0,
  }) as unknown as AnyPlugin;
