/** The grammar of a block of numbers, under `numbering:`. */
import { z } from 'zod';
import { blockKinds, blockPurposes } from '../../../model/world/world.ts';
import { blockParameters } from '../../reading/fixedParameters.ts';
import { leafOf } from '../../reading/leaf.ts';
import type { Leaf } from '../../reading/leaf.ts';
import { addProblems, id, parameterShape, strictMap, textLike, word } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';

export function blockSchema(): Schema {
  const { digits, allocated, ...further } = parameterShape(blockParameters);
  const prefix = textLike(/^\+?\d{1,15}$/, { expected: 'digits in quotes, such as "+86138"' });
  const block = strictMap({
    prefix,
    digits,
    kind: word(blockKinds),
    carrier: id.default('main'),
    allocated,
    purpose: word(blockPurposes, 'any'),
    ...further,
  });
  return block.transform((tree, context) => withoutService(tree, context));
}

/** Numbers of an invalid block cannot be in service. */
function withoutService(
  block: Readonly<Record<string, unknown>>,
  context: { issues: unknown[] },
): Readonly<Record<string, unknown>> {
  const allocated = block.allocated as Leaf;
  if (block.kind !== 'invalid' || allocated.value === 0) return block;
  if (allocated.status === 'given') {
    const expected = '0, or nothing: numbers of kind invalid are never in service';
    addProblems(context, [{ path: ['allocated'], expected }]);
    return z.NEVER;
  }
  return {
    ...block,
    allocated: leafOf({ ...allocated, value: 0, plain: 0, source: 'assumed: by its kind' }),
  };
}
