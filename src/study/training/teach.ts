/** Learns from the training fold, stops and calibrates by the validation fold, and measures on the held-out one. */
import { leafValue } from './growTree.ts';
import { standardiser } from '../../model/features/standardise.ts';
import { featureCount, features } from '../../model/features/featureList.ts';
import { toolbox } from '../../model/tools/toolbox.ts';
import { learnedModel } from '../models/learnedModelOf.ts';
import type { ModelForm } from '../models/modelForm.ts';
import { boost } from './boosting.ts';
import { calibrate } from './calibrate.ts';
import type { Calibration } from './calibrate.ts';
import { evaluate, judgedBy } from './evaluate.ts';
import type { Evaluation } from './evaluate.ts';
import type { Examples } from './examples.ts';
import type { Folds } from './folds.ts';
import { plantForest } from './forest.ts';
import { modelOf } from './modelOf.ts';
import { operatingPoints } from './operatingPoints.ts';
import type { ChosenPoint } from './operatingPoints.ts';
import { regress } from './regression.ts';
import type { Lesson, Taught, TeachingSettings } from './taught.ts';

export interface TaughtModel {
  /** Without `training`. */
  readonly form: ModelForm;
  readonly calibration: Calibration;
  /** In the order of the features, shares of 1. */
  readonly importances: readonly { readonly feature: string; readonly share: number }[];
  readonly validation: Evaluation;
  readonly heldOut: Evaluation;
  /** Chosen on the validation fold, measured on the held-out one. */
  readonly operatingPoints: readonly ChosenPoint[];
  /** Of a split by time: on the calls of callers that made none before the cut; null where there are none such, or no cut. */
  readonly heldOutUnseen: UnseenEvaluation | null;
}

interface UnseenEvaluation extends Evaluation {
  readonly operatingPoints: readonly ChosenPoint[];
}

const ways = {
  'gradient-boosting': boost,
  'random-forest': plantForest,
  'logistic-regression': regress,
} as const;

export interface TeachOptions {
  readonly settings: TeachingSettings;
  readonly forgetDays: number;
  readonly afterStep: Lesson['afterStep'];
}

export async function teach(
  examples: Examples,
  { rows, cut }: Folds,
  { settings, forgetDays, afterStep }: TeachOptions,
): Promise<TaughtModel> {
  const [training, validation, heldOut] = rows;
  const lesson = { examples, training, validation, settings, afterStep };
  const taught = await ways[settings.kind](lesson);
  const calibration = calibrate(
    sumsOf(taught, examples, validation),
    Uint8Array.from(validation, (row) => examples.isUnwanted[row]),
  );
  const form = modelOf(taught, calibration, { kind: settings.kind, forgetDays, training: {} });
  const model = learnedModel(form);
  const inValidation = judgedBy(model, examples, validation);
  const inHeldOut = judgedBy(model, examples, heldOut);
  const inUnseen = cut === null || cut.unseen.length === 0 ? null : judgedBy(model, examples, cut.unseen);
  return {
    form,
    calibration,
    importances: features.map(({ id }, i) => ({ feature: id, share: taught.importances[i] })),
    validation: evaluate(inValidation),
    heldOut: evaluate(inHeldOut),
    operatingPoints: operatingPoints(inValidation, inHeldOut),
    heldOutUnseen:
      inUnseen === null
        ? null
        : { ...evaluate(inUnseen), operatingPoints: operatingPoints(inValidation, inUnseen) },
  };
}

/** What is said of each call of the fold before calibration. */
function sumsOf(taught: Taught, examples: Examples, rows: Int32Array): Float64Array {
  if (taught.kind === 'trees') {
    const { bins } = taught.binned;
    return Float64Array.from(rows, (row) =>
      taught.trees.reduce((sum, tree) => sum + leafValue(tree, bins, row), taught.base),
    );
  }
  const standardise = standardiser(toolbox);
  const vector = new Float64Array(featureCount);
  return Float64Array.from(rows, (row) => {
    vector.set(examples.features.subarray(row * featureCount, (row + 1) * featureCount));
    standardise(vector);
    return taught.weights.reduce((sum, weight, i) => sum + weight * vector[i], taught.base);
  });
}
