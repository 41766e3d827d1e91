/** The flat arrays that a detector works on, of a model file that was checked. */
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import type { ModelForm } from './modelForm.ts';

export function learnedModel({ forgetDays, base, trees, weights }: ModelForm): LearnedModel {
  if (trees === undefined)
    return { kind: 'linear', forgetDays, base, weights: Float64Array.from(weights ?? []) };
  const total = trees.reduce((sum, { feature }) => sum + feature.length, 0);
  const roots = new Int32Array(trees.length);
  const nodes = new Int32Array(2 * total);
  const reals = new Float64Array(total);
  let at = 0;
  for (const [i, tree] of trees.entries()) {
    roots[i] = at;
    for (let node = 0; node < tree.feature.length; node++) {
      nodes[2 * (at + node)] = tree.feature[node];
      nodes[2 * (at + node) + 1] = tree.feature[node] < 0 ? 0 : at + tree.right[node];
      reals[at + node] = tree.real[node];
    }
    at += tree.feature.length;
  }
  return { kind: 'trees', forgetDays, base, roots, nodes, reals };
}
