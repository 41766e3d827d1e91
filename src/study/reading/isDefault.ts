/** Whether anybody wrote a parameter. */
import type { Parameter } from '../../model/contracts/parameter.ts';
import type { Leaf } from './leaf.ts';

/** As the table has it, with the table's source: nobody wrote it. */
export const isDefault = ({ source, value }: Leaf, named: Parameter): boolean =>
  source === named.source && JSON.stringify(value) === JSON.stringify(named.default);
