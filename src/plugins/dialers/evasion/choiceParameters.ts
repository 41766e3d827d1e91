/** Parameters of parts that learn which way is best. */
import type { ParameterTable } from '../../../model/contracts/parameter.ts';

export const choiceParameters: ParameterTable = {
  explorationShare: {
    type: 'share',
    default: 0.1,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'share of decisions that try any way instead of the best one',
    source: 'assumed',
  },
  memory: {
    type: 'share',
    default: 0.9,
    minimum: 0.01,
    maximum: 1,
    unit: 'share',
    says: 'what is left of experience after each decision',
    source: 'assumed: the world changes, so old experience counts for less',
  },
  everyDays: {
    type: 'count',
    default: 1,
    minimum: 1,
    maximum: 365,
    unit: 'd',
    says: 'whole days between two decisions, so that hours are compared with the same hours',
    source: 'assumed',
  },
};
