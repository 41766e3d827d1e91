/** The model file of what was taught, its calibration folded into base and leaves. */
import { features } from '../../model/features/featureList.ts';
import { modelFormat } from '../models/modelForm.ts';
import type { ModelForm, TreeForm } from '../models/modelForm.ts';
import type { BinnedFeatures } from './bins.ts';
import type { Calibration } from './calibrate.ts';
import type { GrownTree } from './growTree.ts';
import type { ModelKind, Taught } from './taught.ts';

/** Leaves and weights are times `slope`, to which the constant is added once. */
export function modelOf(
  taught: Taught,
  { slope, constant }: Calibration,
  about: { readonly kind: ModelKind; readonly forgetDays: number; readonly training: ModelForm['training'] },
): ModelForm {
  const { kind, forgetDays, training } = about;
  const head = { format: modelFormat, kind, features: features.map(({ id }) => id), forgetDays } as const;
  const base = slope * taught.base + constant;
  if (taught.kind === 'linear')
    return { ...head, base, weights: taught.weights.map((weight) => slope * weight), training };
  return { ...head, base, trees: taught.trees.map((tree) => treeForm(tree, taught.binned, slope)), training };
}

function treeForm(
  { feature, bin, right, value }: GrownTree,
  { edges }: BinnedFeatures,
  slope: number,
): TreeForm {
  const real = feature.map((asked, node) => (asked < 0 ? slope * value[node] : edges[asked][bin[node]]));
  return { feature, real, right };
}
