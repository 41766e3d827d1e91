/** How a model does on calls that it has not learned from, as `train` prints it. */
import type { Interval } from '../../study/replay/measures/clusterInterval.ts';
import type { Evaluation } from '../../study/training/evaluate.ts';
import type { TurnedPoint } from '../../study/training/heldOutInTurn.ts';
import type { Alarmed, OperatingPoint } from '../../study/training/operatingPoints.ts';

export const heldOutLines = (heldOut: Evaluation): readonly string[] => [
  `  area under ROC          ${intervalText(heldOut.rocArea)}`,
  `  average precision       ${intervalText(heldOut.averagePrecision)}`,
  `  alarmed at one half     ${shareText(heldOut.truePositiveShare)} % of unwanted calls`,
  `                          ${shareText(heldOut.falsePositiveShare)} % of wanted calls`,
  `  Brier score             ${heldOut.brierScore.toFixed(4)}   logarithmic loss ${heldOut.logarithmicLoss.toFixed(4)}`,
];

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
export function operatingLines(
  operatingPoints: readonly (OperatingPoint | TurnedPoint)[],
): readonly string[] {
  return [
    `alarmAt     wanted on validation  held out: ${'wanted (%)'.padEnd(22)}unwanted (%)`,
    ...operatingPoints.flatMap(({ wantedAtMost, alarmAt, whereRejected, ...alarmed }) => {
      const chosen = scoreText(alarmAt);
      const budget = `at most ${String(100 * wantedAtMost)} %`;
      return [alarmedLine(chosen, budget, alarmed), alarmedLine('', 'where alarms reject', whereRejected)];
    }),
  ];
}

/** In turn each model alarms from its own score on. */
function scoreText(alarmAt: OperatingPoint['alarmAt'] | TurnedPoint['alarmAt']): string {
  if (alarmAt === null) return 'none';
  return typeof alarmAt === 'number' ? alarmAt.toFixed(6) : 'its own';
}

const alarmedLine = (chosen: string, what: string, alarmed: Alarmed): string =>
  `${chosen.padEnd(12)}${what.padEnd(32)}${shareText(alarmed.falsePositiveShare).padEnd(22)}${shareText(alarmed.truePositiveShare)}`;
