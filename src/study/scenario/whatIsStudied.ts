/** What of an experiment is studied; seed, replications and gate say how and against what it is run. */
import type { Experiment } from './experiment/experiment.ts';

/** A choice that is the usual one leaves no trace, so that hashes of experiments written before it came hold. */
export function whatIsStudied(experiment: Experiment): Readonly<Record<string, unknown>> {
  const { level, mode, control, arms, factors, design, game, pairing } = experiment;
  return {
    level,
    mode,
    control,
    arms,
    factors,
    design,
    ...(game === null ? {} : { game }),
    ...(pairing === 'common' ? {} : { pairing }),
  };
}
