/** What an experiment asks must be measured: by the stopping rule, by thresholds, as the response of a sensitivity analysis. */
import type { Problem } from '../../reading/problem.ts';
import type { Experiment } from './experiment.ts';
import type { ExperimentCheck } from './experimentCheck.ts';
import { anyPlace, notMeasured } from './notMeasured.ts';
import type { AskedMeasure } from './notMeasured.ts';

interface Asked extends AskedMeasure {
  /** Of the map that holds `metric`, `class` and `place`. */
  readonly path: Problem['path'];
}

export function measureProblems({ experiment, base, study }: ExperimentCheck): readonly Problem[] {
  const callers = [base, ...study.arms.map(({ variant }) => variant)].flatMap(({ world }) => world.callers);
  const operators = callers.filter(({ kind }) => kind === 'operator').map(({ class: of }) => of);
  return asks(experiment).flatMap((asked) => {
    const wrong = notMeasured(asked, operators);
    if (wrong === null) return [];
    const { part, found, expected } = wrong;
    return [{ path: [...asked.path, part], found, expected }];
  });
}

function asks({ replications, sensitivity, gate }: Experiment): readonly Asked[] {
  return [
    ...(typeof replications === 'number' ? [] : [{ ...replications, path: ['replications'] }]),
    ...(sensitivity === null ? [] : [{ metric: sensitivity.metric, path: ['sensitivity'] }]),
    ...(gate?.thresholds ?? []).map(({ metric, class: of, place = anyPlace }, i) => ({
      metric,
      class: of,
      place,
      path: ['gate', 'thresholds', i],
    })),
  ];
}
