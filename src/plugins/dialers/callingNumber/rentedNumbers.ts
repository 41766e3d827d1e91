/** Parameters of strategies that rent numbers: from which blocks, how many, and how many of them lie side by side. */
import type { Parameter, ParameterTable } from '../../../model/contracts/parameter.ts';
import { blocksParameter } from '../parameterValues.ts';

/** The default and what it says; at least one unless `minimum` says otherwise. */
export interface RentedFigures {
  readonly numbers: number;
  readonly minimum?: number;
  readonly says: string;
  readonly source: string;
  /** Blocks that serve when none is named. */
  readonly whenEmpty?: string;
}

const runParameter: Parameter = {
  type: 'count',
  default: 1,
  minimum: 1,
  maximum: 10_000,
  unit: 'numbers',
  says: 'rented numbers that lie side by side in one block; 1: scattered',
  source:
    'of the numbers complained about in the USA only 1.8 % have the very next one complained about too (facts 0.2), so scattered is the default',
};

export const rentedParameters = (figures: RentedFigures): ParameterTable => ({
  blocks: blocksParameter('number blocks that the numbers are rented from', figures.whenEmpty),
  numbers: {
    type: 'count',
    default: figures.numbers,
    minimum: figures.minimum ?? 1,
    maximum: 1_000_000,
    unit: 'numbers',
    says: figures.says,
    source: figures.source,
  },
  run: runParameter,
});
