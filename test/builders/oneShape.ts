/** How V8 sees objects: one whose field changes its kind gets another description, and is looked at anew wherever it is used (decision 060). */
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--allow-natives-syntax');

/** Has V8 one description for both objects? */
export const haveOneShape = vm.runInThisContext('(one, other) => %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean;
