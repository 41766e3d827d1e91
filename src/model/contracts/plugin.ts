/** What every exchangeable part has in common: a descriptor (plain data) and a factory. */
import type { ParameterTable, ParameterValues } from './parameter.ts';

/** Families of exchangeable parts. */
export type Family =
  | 'caller'
  | 'pacing'
  | 'list'
  | 'calling-number'
  | 'script'
  | 'evasion'
  | 'books'
  | 'detector'
  | 'rule';

/** What a plug-in must be given beyond what every place sees of an attempt. `origin`: what the originating carrier alone sees, accounts, lines, SIMs, cells. */
export type Need =
  | 'origin'
  | 'release'
  | 'reports'
  | 'registry:consent'
  | 'registry:do-not-call'
  | 'registry:purpose'
  | 'registry:allocation'
  | 'registry:do-not-originate';

/** A descriptor plus a factory. */
export interface Plugin<F extends Family, Site, Part> {
  /** Which kind of part it is. */
  readonly family: F;
  /** Lower-case words with hyphens: what messages call it. */
  readonly id: string;
  /** A whole number that rises whenever the part's behaviour changes; results name it. */
  readonly version: number;
  /** What it does, in one line. */
  readonly title: string;
  /** Publications that it follows; none: `[]`. */
  readonly cites: readonly string[];
  /** What it must be given beyond the attempt; what is not named here it is not told. */
  readonly needs: readonly Need[];
  /** What a scenario may set, by name. */
  readonly parameters: ParameterTable;
  /** False: what it says hangs on something outside ringfence, so a seed does not fix it. */
  readonly isDeterministic?: false;
  /** Makes the part, anew for each arm of each replication; `parameters` holds a value for every one that is declared. */
  create(site: Site, parameters: ParameterValues): Part;
}

/** A row of the call columns; valid until `afterRelease` returns; never keep it. */
export type CallSlot = number;
/** An index into the numbering plan: 0 withheld; below 2 ** 30. */
export type NumberIndex = number;
/** A detector's score: an integer from 0 to 1 000 000, compared with `alarmAt` × 1e6. */
export type Score = number;
/** Position in a campaign's list of leads, from 0; −1 none left. */
export type LeadIndex = number;
/** An amount in 1/10 000 of the scenario's currency: an integer. */
export type Money = number;
