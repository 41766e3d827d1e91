/** All architecture rules, in the order in which they are reported. */
import { lightBeginning } from './beginning.ts';
import { noCycles } from './cycles.ts';
import { folderOrder } from './folderOrder.ts';
import { oneJsonReader } from './jsonReading.ts';
import { knownLayers, layerOrder, portableImports } from './layers.ts';
import { lengthsOfTimeOnce } from './lengthsOfTime.ts';
import { noDetachedMemory, noForbiddenGlobals, noLocale, onlyExactMath } from './portable.ts';
import type { Rule } from './rule.ts';
import {
  fileHeader,
  fileLength,
  functionLength,
  hiddenInFact,
  oneKindOfConstant,
  tellingNames,
} from './shape.ts';
import { totalOrder } from './sorting.ts';
import { partsSeeTheirView, truthIsHidden } from './views.ts';

export const rules: readonly Rule[] = [
  knownLayers,
  layerOrder,
  portableImports,
  folderOrder,
  noCycles,
  lightBeginning,
  truthIsHidden,
  partsSeeTheirView,
  noForbiddenGlobals,
  onlyExactMath,
  noLocale,
  noDetachedMemory,
  totalOrder,
  fileHeader,
  fileLength,
  functionLength,
  tellingNames,
  oneKindOfConstant,
  hiddenInFact,
  lengthsOfTimeOnce,
  oneJsonReader,
];
