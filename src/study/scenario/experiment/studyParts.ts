/** What a study is made from, and what it is made of: the worlds of its arms and of its design points. */
import type { Failure } from '../../failures/failure.ts';
import type { Experiment } from './experiment.ts';
import type { ScenarioFile } from '../world/scenarioFile.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

export interface ArmVariant {
  readonly id: string;
  readonly variant: WorldVariant;
}

export interface PointVariants {
  readonly id: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** In the order of the arms. */
  readonly variants: readonly WorldVariant[];
}

export interface Study {
  readonly failures: readonly Failure[];
  /** Arms whose world could be made. */
  readonly arms: readonly ArmVariant[];
  /** Design points beyond the base. */
  readonly points: readonly PointVariants[];
}

export interface StudyInput {
  readonly schema: Schema;
  readonly base: WorldVariant;
  readonly experiment: Experiment;
  readonly file: ScenarioFile;
}
