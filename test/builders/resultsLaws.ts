/** What must hold of the results of any experiment, read as they are written: values that their metrics can have, intervals that hold what they are of. */
import { metricOf } from '../../src/model/measures/catalogue.ts';
import { rangeOf, rangeOfDifference } from '../../src/model/measures/metric.ts';
import type { GameOutcome } from '../../src/study/results/gameOutcome.ts';
import type { Measure, Results } from '../../src/study/results/results.ts';

/** Everything that breaks the law, in words. */
type ResultsLaw = (results: Results) => readonly string[];

interface Interval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

type MeasureKey = Pick<Measure, 'metric' | 'class' | 'place'>;

/** What sums of replications may be off by. */
const rounding = (of: number): number => 1e-9 * Math.max(1, Math.abs(of));

const isAtLeast = (value: number, least: number): boolean => value >= least - rounding(value);

function outside(values: readonly (number | null)[], [least, greatest]: readonly [number, number]): boolean {
  return values.some((value) => value !== null && !(isAtLeast(value, least) && isAtLeast(greatest, value)));
}

const ends = ({ estimate, low, high }: Interval): readonly (number | null)[] => [low, estimate, high];

/** Both ends lie where they should, as far as they are known. */
const isOrdered = ({ estimate, low, high }: Interval): boolean =>
  estimate === null ||
  ((low === null || isAtLeast(estimate, low)) && (high === null || isAtLeast(high, estimate)));

const valuesArePossible: ResultsLaw = ({ measures, assumptionRange, sensitivity }) => {
  const wrong = measures.flatMap((one) => {
    const range = rangeOf(metricOf(one.metric));
    const isBeyond =
      outside([...ends(one), ...one.perReplication], range) ||
      (one.versusControl !== null &&
        outside(ends(one.versusControl), rangeOfDifference(metricOf(one.metric))));
    return isBeyond ? [one] : [];
  });
  const spread = (assumptionRange?.measures ?? []).filter(
    ({ metric, least, greatest, versusControl }) =>
      outside([least, greatest], rangeOf(metricOf(metric))) ||
      (least !== null && greatest !== null && least > greatest) ||
      (versusControl !== null &&
        outside([versusControl.least, versusControl.greatest], rangeOfDifference(metricOf(metric)))),
  );
  const moved = (sensitivity?.responses ?? []).filter(({ isDifference, effects }) => {
    const metric = metricOf(sensitivity?.metric ?? '');
    if (effects.design !== 'tornado') return false;
    const values = [effects.asWritten, ...effects.swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
    return outside(values, isDifference ? rangeOfDifference(metric) : rangeOf(metric));
  });
  return [...wrong, ...spread, ...moved].map((one) => JSON.stringify(one));
};

const intervalsHoldTheirEstimates: ResultsLaw = ({ measures, game, sensitivity }) => [
  ...measures
    .flatMap((one) => [one, ...(one.versusControl === null ? [] : [one.versusControl])])
    .filter((one) => !isOrdered(one))
    .map((one) => JSON.stringify(one)),
  ...gameIntervals(game)
    .filter((one) => !isOrdered(one))
    .map((one) => JSON.stringify(one)),
  ...(sensitivity?.responses ?? []).flatMap(({ effects }) => {
    const found =
      effects.design === 'morris'
        ? effects.moves.map(({ muStar }) => muStar)
        : effects.design === 'sobol'
          ? effects.shares.flatMap(({ first, total }) => [first, total])
          : [];
    return found.filter((one) => !isOrdered(one)).map((one) => JSON.stringify(one));
  }),
];

function gameIntervals(game: GameOutcome | undefined): readonly Interval[] {
  const { played = null, grown = null } = game ?? {};
  const cells = (played?.cells ?? []).flatMap(({ loss, profit, answered }) => [loss, profit, answered]);
  const rules = (played?.rules ?? []).flatMap(({ unanswered, answered, lossAdded, profitAdded }) => [
    unanswered,
    answered,
    lossAdded,
    profitAdded,
  ]);
  const worst = played?.worstCase ?? grown?.worstCase;
  return [...cells, ...rules, ...(worst === undefined ? [] : [worst.loss, worst.against.loss])];
}

/** The arm `same` is the control again where the control is `none`. */
const theSameArmIsTheSame: ResultsLaw = ({ measures, arms, pairing, assumptionRange }) => {
  if (pairing !== undefined || arms.find(({ isControl }) => isControl)?.id !== 'none') return [];
  const differs = measures.filter(
    ({ arm, versusControl }) => arm === 'same' && (versusControl?.estimate ?? 0) !== 0,
  );
  const moved = (assumptionRange?.measures ?? []).filter(
    ({ arm, versusControl }) =>
      arm === 'same' && ((versusControl?.least ?? 0) !== 0 || (versusControl?.greatest ?? 0) !== 0),
  );
  return [...differs, ...moved].map((one) => JSON.stringify(one));
};

/** No other arm stands in for a control without the site, rule or class. */
const onlyWhatTheControlHasIsCompared: ResultsLaw = ({ measures, arms, assumptionRange }) => {
  const control = arms.find(({ isControl }) => isControl)?.id;
  const keyOf = (of: MeasureKey): string => `${of.metric} ${of.class} ${of.place}`;
  const inControl = new Set(measures.filter(({ arm }) => arm === control).map(keyOf));
  return [...measures, ...(assumptionRange?.measures ?? [])]
    .filter((one) => one.versusControl !== null && !inControl.has(keyOf(one)))
    .map((one) => JSON.stringify(one));
};

const payoffsArePossible: ResultsLaw = ({ game }) => {
  const { played = null, grown = null, loss = {}, profit = '' } = game ?? {};
  const weighed = Object.entries(loss).map(([metric, weight]) =>
    rangeOf(metricOf(metric)).map((end) => (weight > 0 ? weight * end : 0)),
  );
  const [least, greatest] = [0, 1].map((end) => weighed.reduce((sum, range) => sum + range[end], 0));
  const cells = [...(played?.cells ?? []), ...(grown?.cells ?? [])];
  return [
    ...cells.filter((cell) => outside(ends(cell.loss), [least, greatest])),
    ...(played?.cells ?? []).filter((cell) => outside(ends(cell.profit), rangeOf(metricOf(profit)))),
  ].map((one) => JSON.stringify(one));
};

/** The answer may be best, its loss is that of its cell, and what both sides mix adds up to all. */
const answersAreOfTheTable: ResultsLaw = ({ game }) => {
  const { played = null, grown = null } = game ?? {};
  const rules = (played?.rules ?? []).filter(({ arm, answer, candidates, answered }) => {
    const cell = played?.cells.find((one) => one.arm === arm && one.strategy === answer);
    return !candidates.includes(answer) || JSON.stringify(cell?.loss) !== JSON.stringify(answered);
  });
  const worst = played?.worstCase ?? grown?.worstCase;
  const mixtures = (worst === undefined ? [] : [worst.arms, worst.strategies]).filter((mixed) => {
    const shares = mixed.map(({ share }) => share);
    const sum = shares.reduce((total, share) => total + share, 0);
    return outside(shares, [0, 1]) || Math.abs(sum - 1) > rounding(1);
  });
  return [...rules, ...mixtures].map((one) => JSON.stringify(one));
};

export const resultsLaws: Readonly<Record<string, ResultsLaw>> = {
  valuesArePossible,
  intervalsHoldTheirEstimates,
  theSameArmIsTheSame,
  onlyWhatTheControlHasIsCompared,
  payoffsArePossible,
  answersAreOfTheTable,
};
