/** What `train` prints: who was learned from, how the model does on what was held out, and what it looks at. */
import type { Interval } from '../../study/replay/measures/clusterInterval.ts';
import type { Evaluation } from '../../study/training/evaluate.ts';
import { unwantedIn } from '../../study/training/examples.ts';
import { figure } from '../../study/wording/figures.ts';
import { foldNames } from '../../study/training/folds.ts';
import type { Trained } from '../../study/training/train.ts';

export function trainedLines(trained: Trained): readonly string[] {
  const { heldOut, model } = trained;
  const size = model.trees === undefined ? '' : `, ${model.trees.length} trees, ${nodesOf(trained)} nodes`;
  return [
    `${model.kind}${size}, seed ${String(model.training['seed'])}`,
    '',
    ...foldLines(trained),
    '',
    ...nothingLearned(trained),
    `held out: calls of ${heldOutBy(model.training['split'])} that nothing was learned from; ${String(model.training['intervals'])}`,
    `  area under ROC          ${intervalText(heldOut.rocArea)}`,
    `  average precision       ${intervalText(heldOut.averagePrecision)}`,
    `  alarmed at one half     ${shareText(heldOut.truePositiveShare)} % of unwanted calls`,
    `                          ${shareText(heldOut.falsePositiveShare)} % of wanted calls`,
    `  Brier score             ${heldOut.brierScore.toFixed(4)}   logarithmic loss ${heldOut.logarithmicLoss.toFixed(4)}`,
    '',
    ...operatingLines(trained),
    '',
    ...calibrationLines(heldOut),
    '',
    'feature              importance',
    ...importanceLines(trained),
  ];
}

/** Of a model that says the same of every call. */
const nothingLearned = ({ importances }: Trained): readonly string[] =>
  importances.some(({ share }) => share > 0)
    ? []
    : [
        'nothing was learned: no feature told unwanted calls from wanted ones; the model says the same of every call',
        '',
      ];

const heldOutBy = (split: unknown): string =>
  split === 'operator-and-replication' ? 'operators and replications' : `${String(split)}s`;

const nodesOf = ({ model }: Trained): number =>
  (model.trees ?? []).reduce((sum, { feature }) => sum + feature.length, 0);

function foldLines({ folds, examples }: Trained): readonly string[] {
  const rows = folds.rows.map((fold, i) => {
    const cells = [
      fold.length,
      unwantedIn(examples, fold),
      folds.operators[i].length,
      folds.replications[i].length,
    ];
    return `${foldNames[i].padEnd(12)}${cells.map((cell) => figure(cell).padStart(14)).join('')}`;
  });
  const head = `${'fold'.padEnd(12)}${['calls', 'unwanted', 'operators', 'replications'].map((name) => name.padStart(14)).join('')}`;
  const { leftOut } = folds;
  const { unlabelled } = examples;
  return [
    head,
    ...rows,
    ...(leftOut === 0
      ? []
      : [`${figure(leftOut)} calls are in no fold: their operator and their replication fell into two`]),
    ...(unlabelled === 0
      ? []
      : [`${figure(unlabelled)} calls are in no fold: nothing says whether they were wanted`]),
  ];
}

function intervalText({ estimate, low, high, undefinedBecause }: Interval): string {
  if (estimate === null) return `no data (${undefinedBecause ?? ''})`;
  if (low === null || high === null) return `${estimate.toFixed(4)} (no interval: ${undefinedBecause ?? ''})`;
  return `${estimate.toFixed(4)}  ${low.toFixed(4)} … ${high.toFixed(4)}`;
}

/** In per cent, with its interval. */
function shareText({ estimate, low, high }: Interval): string {
  if (estimate === null) return 'no data';
  const [value, ...ends] = [estimate, low, high].map((share) =>
    share === null ? '?' : (100 * share).toFixed(1),
  );
  return low === null && high === null ? `${value} (no interval)` : `${value} (${ends.join(' … ')})`;
}

/** A score chosen on the calls that it is measured on would flatter. */
function operatingLines({ operatingPoints }: Trained): readonly string[] {
  return [
    `alarmAt     wanted on validation  held out: ${'wanted (%)'.padEnd(19)}unwanted (%)`,
    ...operatingPoints.map(({ wantedAtMost, alarmAt, falsePositiveShare, truePositiveShare }) => {
      const chosen = alarmAt === null ? 'none' : alarmAt.toFixed(6);
      const budget = `at most ${String(100 * wantedAtMost)} %`;
      const wanted = shareText(falsePositiveShare).padEnd(19);
      return `${chosen.padEnd(12)}${budget.padEnd(32)}${wanted}${shareText(truePositiveShare)}`;
    }),
  ];
}

function calibrationLines({ calibration }: Evaluation): readonly string[] {
  return [
    'probability      calls   said  unwanted',
    ...calibration.map(
      ({ from, to, calls, said, unwantedShare }) =>
        `${from.toFixed(1)} … ${to.toFixed(1)}${figure(calls).padStart(13)}${said.toFixed(3).padStart(7)}${unwantedShare.toFixed(3).padStart(10)}`,
    ),
  ];
}

const importanceLines = ({ importances }: Trained): readonly string[] =>
  importances
    .toSorted((a, b) => b.share - a.share)
    .map(({ feature, share }) => `${feature.padEnd(20)} ${`${(100 * share).toFixed(1)} %`.padStart(10)}`);
