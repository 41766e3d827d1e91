/** Between what bounds the area under a ROC lies: scores that are nearly the same may count as equal or not. */
import { highestScore } from '../../../src/model/contracts/score.ts';
import { ownCallee } from '../../../src/model/calls/truth.ts';
import type { JudgedCall } from '../judgedCall.ts';
import type { Bounds } from './recount.ts';

/** Scores may count as equal within so much of their distance to 0 or 1. */
const resolution = 1 / 256;

const distance = (score: number): number => Math.min(score, highestScore - score);

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= resolution * Math.max(distance(a), distance(b));
}

const byScore = (judged: readonly JudgedCall[]): ReadonlyMap<number, number> =>
  new Map([...Map.groupBy(judged, ({ score }) => score)].map(([score, { length }]) => [score, length]));

/** Pairs of an unwanted and a wanted call that the score orders rightly, half of those with the same score. */
function pairs(judged: readonly JudgedCall[]): readonly [least: number, most: number] {
  const wanted = byScore(judged.filter(({ isWanted }) => isWanted));
  let least = 0;
  let most = 0;
  for (const [above, unwantedCalls] of byScore(judged.filter(({ isWanted }) => !isWanted)))
    for (const [below, wantedCalls] of wanted) {
      const all = unwantedCalls * wantedCalls;
      const ordered = above === below ? 0.5 : Number(above > below);
      least += all * (isNear(above, below) ? Math.min(0.5, ordered) : ordered);
      most += all * (isNear(above, below) ? Math.max(0.5, ordered) : ordered);
    }
  return [least, most];
}

export const rocBounds: Readonly<Record<string, Bounds>> = {
  'detector.rocArea': ({ of, place }) => {
    const site = of.arm.sites.find((one) => `${one.place}/${one.id}` === place);
    if (site === undefined || (of.arm.reactions.isActing && !site.onlyWatches)) return [0, 0];
    return pairs(of.judged.filter((call) => call.site === place && call.callee !== ownCallee));
  },
};
