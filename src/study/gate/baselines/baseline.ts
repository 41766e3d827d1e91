/** The form of a baseline: what an experiment came to, kept so that a later one can be held against it, seed by seed. */
import type { Experiment } from '../../scenario/experiment/experiment.ts';
import type { KeptScenario } from './keptScenario.ts';
import type { Pieces } from '../../../engine/statistics/pieces.ts';
import type { SeriesKey } from './series.ts';
import type { VerdictSample } from '../../tasks/verdictSample.ts';

export const baselineFormat = 'ringfence-baseline/1';

export interface BaselineArm {
  readonly id: string;
  readonly isControl: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A series with one denominator for all replications where they are equal. */
export interface KeptSeries extends SeriesKey {
  readonly numerators: readonly number[];
  readonly denominators: number | readonly number[];
  /** Not in baselines of earlier versions. */
  readonly pieces?: readonly Pieces[] | undefined;
}

/** Fingerprints of one arm: by caller, one text for each replication. */
export interface KeptFingerprints {
  readonly designPoint: string;
  readonly arm: string;
  readonly callers: Readonly<Record<string, readonly string[]>>;
}

/** What must be the same for two experiments to be comparable. */
export interface Identity {
  readonly experiment: string;
  readonly engine: { readonly version: string; readonly calculation: number };
  readonly seed: number;
  readonly mode: Experiment['mode'];
  readonly hashes: {
    readonly world: string;
    readonly experiment: string;
    readonly plugins: Readonly<Record<string, string>>;
  };
  readonly arms: readonly BaselineArm[];
  /** Not in baselines that were saved before this was kept, nor where it is too large. */
  readonly scenario?: KeptScenario | undefined;
}

export interface Baseline extends Identity {
  readonly format: typeof baselineFormat;
  readonly status: 'complete' | 'interrupted' | 'inconclusive';
  readonly replications: number;
  readonly fingerprints: readonly KeptFingerprints[];
  readonly series: readonly KeptSeries[];
  /** What was decided on a sample of the calls of replication 0, in the first design point. */
  readonly verdicts: readonly VerdictSample[];
}

/** The text of the file: stable bytes, a line for each series and each section of the scenario, so that a change can be read in a diff. */
export function baselineText(baseline: Baseline): string {
  const entries = Object.entries(baseline).filter(([, value]) => value !== undefined);
  const fields = entries.map(([name, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    const text = isList
      ? `[\n${(value as readonly unknown[]).map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]`
      : name === 'scenario'
        ? sections(value as KeptScenario)
        : JSON.stringify(value);
    return ` ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

const sections = (scenario: KeptScenario): string =>
  inLines(scenario, ' ', (part) => inLines(part as object, '  ', (section) => JSON.stringify(section)));

function inLines(map: object, indent: string, text: (value: unknown) => string): string {
  const lines = Object.entries(map).map(([key, value]) => `${indent} ${JSON.stringify(key)}: ${text(value)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
