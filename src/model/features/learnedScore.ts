/** What a model that was taught offline makes of a raw feature vector. Hot path: detectors. */
import type { LearnedModel, LinearModel, TreeEnsemble } from '../contracts/learnedModel.ts';
import type { Tools } from '../contracts/tools.ts';
import { featureCount } from './featureList.ts';
import { standardiser } from './standardise.ts';

/** Probability that a call is unwanted, from its raw features, which may be rewritten. */
export type LearnedScore = (vector: Float64Array) => number;

export function learnedScore(model: LearnedModel, tools: Tools): LearnedScore {
  const { exp } = tools;
  const oddsOf =
    model.kind === 'trees' ? (vector: Float64Array) => treeLogOdds(model, vector) : linear(model, tools);
  return (vector) => 1 / (1 + exp(-oddsOf(vector)));
}

/** Log-odds of a raw vector by trees. */
function treeLogOdds({ base, roots, nodes, reals }: TreeEnsemble, vector: Float64Array): number {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree];
    for (let feature = nodes[2 * at]; feature >= 0; feature = nodes[2 * at])
      at = vector[feature] <= reals[at] ? at + 1 : nodes[2 * at + 1];
    sum += reals[at];
  }
  return sum;
}

function linear({ base, weights }: LinearModel, tools: Tools): (vector: Float64Array) => number {
  const standardise = standardiser(tools);
  return (vector) => {
    standardise(vector);
    let sum = base;
    for (let i = 0; i < featureCount; i++) sum += weights[i] * vector[i];
    return sum;
  };
}
