/** A checked experiment: plain data with every default filled in. */

/** How many replications: a number, or as many as the half-width of a metric's interval asks for. */
export type Replications = number | SequentialReplications;

/** Of a design point; random streams tell no more than 2 ** 32 apart. */
export const replicationsAtMost = 1_000_000;

export interface SequentialReplications {
  /** Half-width to be reached, in the metric's unit. */
  readonly halfWidth: number;
  readonly metric: string;
  readonly class?: string;
  readonly arm?: string;
  readonly atMost: number;
}

/** `decompose`: the five paired arms that tell a rule's effect apart. */
export const modes = ['closed', 'open', 'decompose'] as const;
export type Mode = (typeof modes)[number];

/** What varies: values, or a range that the design goes through. */
export type Factor =
  | { readonly path: string; readonly levels: readonly unknown[] }
  | {
      readonly path: string;
      readonly range: readonly [number, number];
      readonly scale: 'linear' | 'log';
      /** Values that a grid and one-at-a-time visit, both ends among them. */
      readonly steps: number;
    };

/** Designs that visit levels, and those that spread a number of points over the cube of all ranges. */
export const levelDesigns = ['grid', 'one-at-a-time'] as const;
export const spreadDesigns = ['latin-hypercube', 'sobol'] as const;

export type Design =
  | { readonly use: (typeof levelDesigns)[number] }
  | { readonly use: (typeof spreadDesigns)[number]; readonly points: number };

/** A limit that the unfavourable end of a metric's interval must clear. */
export interface GateThreshold {
  readonly metric: string;
  readonly arm: string;
  readonly class?: string;
  readonly place?: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Which end of the interval must clear it; default: the unfavourable one. */
  readonly end?: 'unfavourable' | 'favourable';
}

export interface Gate {
  /** Detectors under test: catalogue ids or module references. */
  readonly underTest: readonly string[];
  readonly thresholds: readonly GateThreshold[];
  /** Largest worsening against the baseline that is still equivalent, by metric. */
  readonly margins: Readonly<Record<string, number>>;
}

/** How the range over assumptions is made. */
export interface AssumptionDesign {
  /** Points of the Latin hypercube. */
  readonly points: number;
  /** Replications at each point; the seeds are those of the experiment's first ones. */
  readonly replications: number;
  /** Assumed values without a declared range go from 1 ÷ factor to factor times the value. */
  readonly factor: number;
}

export const sensitivityDesigns = ['tornado', 'morris', 'sobol'] as const;

/** Which assumption moves the answer, and how that is found out. */
export interface SensitivityDesign {
  readonly design: (typeof sensitivityDesigns)[number];
  /** Paths whose parameters are varied; none: those with a declared range, or else all that is assumed. */
  readonly of: readonly string[];
  readonly metric: string;
  /** Walks of Morris' design. */
  readonly walks: number;
  /** Rows of Saltelli's design. */
  readonly rows: number;
  /** Replications at each point; the seeds are those of the experiment's first ones. */
  readonly replications: number;
  /** As in the range over assumptions. */
  readonly factor: number;
}

export const gameSolutions = ['leader-follower', 'worst-case'] as const;

/** A game: the arms are what a regulator may commit to, the strategies what operators may answer with. */
export interface GameDesign {
  /** Id of the caller that plays. */
  readonly operators: string;
  /** As written: values set at paths below that caller; beside them stands `base`, the caller as the world has it. */
  readonly strategies: Readonly<Record<string, { readonly set: Readonly<Record<string, unknown>> }>>;
  /** What the regulator wants little of: the weight of each metric. */
  readonly loss: Readonly<Record<string, number>>;
  /** What an operator wants much of: a metric of its class. */
  readonly profit: string;
  /**
   * `worst-case`: only the zero-sum game, by double oracle, with no more pairs simulated than it asks for; else every arm is played with every
   * strategy, and the regulator leads.
   */
  readonly solution?: (typeof gameSolutions)[number];
  /** Share of the replications on which answers are chosen; on the others they are estimated anew. */
  readonly choosing: number;
}

/** `common`: arms share their seeds, so that a difference is one of arms; `independent`: each arm has people and luck of its own. */
export const pairings = ['common', 'independent'] as const;

export interface Experiment {
  readonly seed: number;
  readonly pairing: (typeof pairings)[number];
  readonly replications: Replications;
  readonly level: number;
  readonly mode: Mode;
  readonly control: string;
  /** As written: by arm, the values set at paths below world. */
  readonly arms: Readonly<Record<string, { readonly set: Readonly<Record<string, unknown>> }>>;
  /** What the experiment is to answer, by language; null: the title says it. */
  readonly question: Readonly<Record<string, string>> | null;
  /** Differences from the control that do not matter, by metric, in its unit. */
  readonly equivalence: Readonly<Record<string, number>>;
  /** Unwanted answered calls that a lost wanted demand weighs, by class; null: nobody says. */
  readonly weights: Readonly<Record<string, number>> | null;
  readonly factors: Readonly<Record<string, Factor>>;
  readonly design: Design;
  readonly gate: Gate | null;
  /** Null: no range over assumptions. */
  readonly assumptions: AssumptionDesign | null;
  /** Null: not asked for. */
  readonly sensitivity: SensitivityDesign | null;
  /** Null: nobody answers. */
  readonly game: GameDesign | null;
}
