/** What `train` prints: who was learned from, how the model does on what was held out, and what it looks at. */
import type { Evaluation } from '../../study/training/evaluate.ts';
import { unwantedIn } from '../../study/training/examples.ts';
import { calledSentences } from '../../study/replay/replaySentences.ts';
import { clockText } from '../../study/wording/clockText.ts';
import { counted, figure } from '../../study/wording/figures.ts';
import { foldNames } from '../../study/training/folds.ts';
import type { TimeCut } from '../../study/training/folds.ts';
import type { Trained } from '../../study/training/train.ts';
import { heldOutLines, operatingLines } from './heldOutLines.ts';

export function trainedLines(trained: Trained): readonly string[] {
  const { heldOut, model } = trained;
  const size = model.trees === undefined ? '' : `, ${model.trees.length} trees, ${nodesOf(trained)} nodes`;
  return [
    `${model.kind}${size}, seed ${String(model.training['seed'])}`,
    ...calledSentences(model.training['called'] as readonly string[] | undefined),
    '',
    ...foldLines(trained),
    '',
    ...nothingLearned(trained),
    `held out: ${heldOutText(trained)}; ${String(model.training['intervals'])}`,
    ...heldOutLines(heldOut),
    '',
    ...operatingLines(trained.operatingPoints),
    '',
    ...calibrationLines(heldOut),
    '',
    ...unseenLines(trained),
    ...inTurnLines(trained),
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

function heldOutText({ folds: { cut }, model }: Trained): string {
  if (cut !== null) return `calls from ${clockText(cut.cutMs)} on, by what was known before`;
  return `calls of ${dealtText(model)} that nothing was learned from`;
}

/** What the split deals out. */
function dealtText({ training: { split } }: Trained['model']): string {
  return split === 'operator-and-replication' ? 'operators and replications' : `${String(split)}s`;
}

/** Few operators say little of others: those of all turns together say more. */
function inTurnLines({ inTurn, model }: Trained): readonly string[] {
  if (inTurn === null) return [];
  const calls = `${figure(inTurn.unwantedCalls)} unwanted and ${figure(wantedCallsOf(inTurn))} wanted calls`;
  const callers = `${figure(inTurn.unwantedCallers)} and ${figure(inTurn.callers - inTurn.unwantedCallers)} callers`;
  return [
    `held out in turn: all ${dealtText(model)}, each judged by the model of the turn that learned nothing from it`,
    `${calls} of ${callers} in ${inTurn.turns} turns; the file holds the model of the first`,
    ...heldOutLines(inTurn),
    '',
    ...operatingLines(inTurn.operatingPoints),
    '',
  ];
}

/** Of a split by time: how much of it is knowing callers again. */
function unseenLines({ folds: { cut }, heldOut, heldOutUnseen: unseen }: Trained): readonly string[] {
  if (cut === null) return [];
  if (unseen === null) return ['every caller of them had called before: nothing is known of new ones', ''];
  const of = `${figure(unseen.unwantedCalls)} of ${figure(heldOut.unwantedCalls)} unwanted and ${figure(wantedCallsOf(unseen))} of ${figure(wantedCallsOf(heldOut))} wanted calls`;
  return [
    `of these, calls of callers that had made none before: ${of}`,
    ...heldOutLines(unseen),
    '',
    ...operatingLines(unseen.operatingPoints),
    '',
  ];
}

const wantedCallsOf = ({ calls, unwantedCalls }: Evaluation): number => calls - unwantedCalls;

const nodesOf = ({ model }: Trained): number =>
  (model.trees ?? []).reduce((sum, { feature }) => sum + feature.length, 0);

/** Why calls before a cut are not learned from. */
function lateText({ labelDays }: TimeCut): string {
  const early = `made less than ${counted(labelDays, 'day')} before the cut, or marked or complained about after it`;
  return `${labelDays === 0 ? 'marked or complained about after the cut' : early}, so their label was not known then`;
}

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
  const { unlabelled, withheld } = examples;
  return [
    head,
    ...rows,
    ...(leftOut === 0
      ? []
      : [
          `${figure(leftOut)} calls are in no fold: ${folds.cut === null ? 'their operator and their replication fell into two' : lateText(folds.cut)}`,
        ]),
    ...(unlabelled === 0
      ? []
      : [`${figure(unlabelled)} calls are in no fold: nothing says whether they were wanted`]),
    ...(withheld === 0
      ? []
      : [
          `${figure(withheld)} calls are in no fold: they show no number, and the detector says nothing of such calls`,
        ]),
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
