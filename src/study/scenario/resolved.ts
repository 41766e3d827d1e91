/** A resolved scenario: everything that a study needs, as plain data that survives structured cloning. */
import type { ParameterValue } from '../../model/contracts/parameter.ts';
import type { World } from '../../model/world/world.ts';
import type { Failure, Warning } from '../failures/failure.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import type { FileUse } from '../reading/fileReference.ts';
import type { AssumptionPoints } from './experiment/assumptionPoints.ts';
import type { Experiment } from './experiment/experiment.ts';
import type { AssumptionStatus } from '../reading/leaf.ts';
import type { SensitivityPoints } from './experiment/sensitivityPoints.ts';

/** One arm at the base design point. */
export interface ResolvedArm {
  readonly id: string;
  readonly isControl: boolean;
  /** As written: values by path below world. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly world: World;
}

/** One setting of the factors; `worlds` are those of the arms, in their order. */
export interface DesignPoint {
  /** `base` for the world as written, otherwise `factor=level` joined by commas. */
  readonly id: string;
  /** Values by path below world. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly worlds: readonly World[];
}

/** A value that the results rest on. */
export interface Assumption {
  /** Dotted path below world; `arms.<arm>.…` for a value that an arm sets. */
  readonly path: string;
  readonly value: ParameterValue;
  readonly unit: string;
  /** A citation, or `scenario` for a value written in the file without one. */
  readonly source: string;
  readonly status: AssumptionStatus;
}

export interface ResolvedScenario {
  readonly id: string;
  /** Title by language; `en` when the file gives one text only. */
  readonly title: Readonly<Record<string, string>>;
  readonly world: World;
  /** The world as it would be written with every default filled in: what is hashed and what arms change. */
  readonly worldPlain: Readonly<Record<string, unknown>>;
  readonly experiment: Experiment;
  readonly arms: readonly ResolvedArm[];
  readonly designPoints: readonly DesignPoint[];
  readonly assumptions: readonly Assumption[];
  /** Null unless the experiment asks for the range over assumptions. */
  readonly assumptionPoints: AssumptionPoints | null;
  /** Null unless the experiment asks which assumption moves the answer. */
  readonly sensitivityPoints: SensitivityPoints | null;
  /** Of a game whose growth decides what is played: worlds by strategy, then by declared arm; null of every other experiment. */
  readonly gameWorlds: readonly (readonly World[])[] | null;
  readonly modules: readonly ModuleUse[];
  /** References of modules whose plug-ins were not loaded: their parameters are not checked and lack their defaults, so it cannot be played. */
  readonly undescribed: readonly string[];
  readonly files: readonly FileUse[];
  /** `experiment` leaves out seed, replications and gate: they say how and against what it is run, not what is studied. */
  readonly hashes: { readonly world: string; readonly experiment: string };
}

/** What it names from outside, as far as it is there: whether there are failures or not. */
export interface NamedParts {
  readonly modules: readonly ModuleUse[];
  readonly files: readonly FileUse[];
  /** Of the base, the arms and the design points those that nothing is wrong with, but that modules may be missing. */
  readonly soundWorlds: () => readonly World[];
}

/** Failures, or a resolved scenario; warnings in either case. */
export interface Resolution {
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
  /** Text of the files that were read, for the excerpts of messages. */
  readonly sources: Readonly<Record<string, string>>;
  readonly parts: NamedParts;
  readonly resolved?: ResolvedScenario;
}
