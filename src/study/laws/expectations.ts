/** What must hold of the scores of the same calls, played in one way or two. */
import { alarmMillionthsOf, highestScore, isScore } from '../../model/contracts/score.ts';

const alarm = alarmMillionthsOf(0.5);

/** Where it does not hold: the first such call, and in which play. */
export interface Breach {
  readonly call: number;
  readonly play: number;
  readonly says: string;
}

/** One score of a call, by play. */
type ScoresOfCall = readonly number[];

interface Expectation {
  readonly says: string;
  /** How many plays it compares. */
  readonly plays: 1 | 2;
  /** Null where it holds; the plays after the first are looked at against the first. */
  breach(scores: ScoresOfCall): { readonly play: number; readonly says: string } | null;
}

/** The first play whose score is wrong. */
function firstWrong(
  scores: ScoresOfCall,
  isRight: (score: number) => boolean,
  what: string,
): ReturnType<Expectation['breach']> {
  const play = scores.findIndex((score) => !isRight(score));
  return play < 0 ? null : { play, says: `score ${scores[play]}; ${what}` };
}

export const expectationNames = ['in-range', 'no-alarm', 'same', 'no-more'] as const;
export type ExpectationName = (typeof expectationNames)[number];

export const expectations: Readonly<Record<ExpectationName, Expectation>> = {
  'in-range': {
    says: 'every score is a whole number from 0 to 1 000 000',
    plays: 1,
    breach: (scores) => firstWrong(scores, isScore, `expected an integer from 0 to ${highestScore}`),
  },
  'no-alarm': {
    says: 'no score reaches one half',
    plays: 1,
    breach: (scores) => firstWrong(scores, (score) => score < alarm, `expected less than ${alarm}`),
  },
  same: {
    says: 'a call has the same score in every play',
    plays: 2,
    breach: (scores) => firstWrong(scores, (score) => Object.is(score, scores[0]), `${scores[0]} before`),
  },
  'no-more': {
    says: 'no call has a higher score in a later play than in the first',
    plays: 2,
    breach: (scores) => firstWrong(scores, (score) => score <= scores[0], `${scores[0]} before`),
  },
};

/** The first call at which it does not hold; `scores` by play, then by call. */
export function firstBreach(name: ExpectationName, scores: readonly (readonly number[])[]): Breach | null {
  const expectation = expectations[name];
  for (let call = 0; call < scores[0].length; call++) {
    const found = expectation.breach(scores.map((ofPlay) => ofPlay[call]));
    if (found !== null) return { call, ...found };
  }
  return null;
}
