/** What the names of an experiment are checked against. */
import type { Catalogue } from '../../modules/catalogue.ts';
import type { Origin } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Experiment } from './experiment.ts';
import type { Overrides } from './overrides.ts';
import type { Study } from './studyParts.ts';

export interface ExperimentCheck {
  readonly experiment: Experiment;
  readonly origin: Origin;
  /** What of the experiment stands on the command line in its place. */
  readonly overrides: Overrides;
  readonly base: WorldVariant;
  readonly study: Study;
  readonly catalogue: Catalogue;
  /** False when faulty values were cut out: classes are then not checked. */
  readonly isWhole: boolean;
}

/** Names that there are; classes are undefined while they are not known. */
export interface Names {
  readonly arms: readonly string[];
  readonly classes: readonly string[] | undefined;
}
