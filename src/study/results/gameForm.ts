/** The form of a game in `results.json`, to check what somebody else wrote. */
import { z } from 'zod';
import { strangersList, strangersMap } from '../reading/strangersList.ts';

const number = z.number().nullable();
const estimate = z.looseObject({ estimate: number, low: number, high: number });
const names = strangersList(z.string());

const rule = z.looseObject({
  arm: z.string(),
  answer: z.string(),
  candidates: names,
  unanswered: estimate,
  answered: estimate,
  lossAdded: estimate,
  profitAdded: estimate,
  recoveredShare: estimate.nullable(),
  standing: z.enum(['best', 'not best', 'undecided']),
});

const worstCase = z.looseObject({
  arms: strangersList(z.looseObject({ arm: z.string(), share: z.number() })),
  strategies: strangersList(z.looseObject({ strategy: z.string(), share: z.number() })),
  value: z.number(),
  loss: estimate,
  against: z.looseObject({ strategy: z.string(), loss: estimate }),
});

const growth = strangersList(z.looseObject({ arms: names, strategies: names, value: z.number() }));

export const gameForm: z.ZodType = z.looseObject({
  operators: z.string(),
  class: z.string(),
  loss: strangersMap(z.number()),
  profit: z.string(),
  chosenOn: z.number(),
  estimatedOn: z.number(),
  strategies: names,
  grown: z
    .looseObject({
      cells: strangersList(z.looseObject({ arm: z.string(), strategy: z.string(), loss: estimate })),
      worstCase,
      growth,
      pairs: z.number(),
      asked: z.number(),
      simulated: z.number(),
      ofWhole: z.number(),
    })
    .nullish(),
  played: z
    .looseObject({
      cells: strangersList(
        z.looseObject({
          arm: z.string(),
          strategy: z.string(),
          loss: estimate,
          profit: estimate,
          answered: estimate,
        }),
      ),
      rules: strangersList(rule),
      committed: z.string(),
      naive: z.string(),
      regret: estimate.nullable(),
      worstCase,
      growth,
      asked: z.number(),
    })
    .nullable(),
});
