/** The form of answers, to check what somebody else wrote. */
import { z } from 'zod';
import { effectTerms } from './answerForms.ts';
import { strangersList, strangersMap } from '../reading/strangersList.ts';

const number = z.number().nullable();
const ends = { estimate: number, low: number, high: number };
const estimate = z.looseObject(ends);
const words = strangersMap(z.string());
const numbers = strangersMap(z.number());

/** How the results are to be read: nothing that was played hangs on it. */
export const readingShape: Readonly<Record<string, z.ZodType>> = {
  question: words.nullable(),
  equivalence: numbers,
  weights: numbers.nullable(),
};

export const answersForm: z.ZodType = z.looseObject({
  ...readingShape,
  standings: strangersList(
    z.looseObject({
      metric: z.string(),
      designPoint: z.string(),
      arms: strangersList(
        z.looseObject({ arm: z.string(), ...ends, standing: z.enum(['best', 'not best', 'undecided']) }),
      ),
    }),
  ),
  tradeOffs: strangersList(
    z.looseObject({
      designPoint: z.string(),
      arm: z.string(),
      prevented: estimate,
      lost: estimate,
      breakEvenWeight: estimate,
      byClass: strangersList(z.looseObject({ class: z.string(), lost: estimate, breakEvenWeight: estimate })),
      net: z.looseObject({ ...ends, verdict: z.enum(['better', 'worse', 'undecided']) }).nullable(),
    }),
  ),
  decomposition: strangersList(
    z.looseObject({
      designPoint: z.string(),
      arm: z.string(),
      metric: z.string(),
      class: z.string().nullable(),
      terms: z.looseObject(Object.fromEntries(effectTerms.map((term) => [term, estimate]))),
    }),
  ),
});
