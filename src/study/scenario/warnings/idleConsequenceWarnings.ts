/** Warns of what is written to follow from alarms and does not, since the site does with calls what leaves no room for it. Shadows are left alone. */
import { places } from '../../../model/contracts/detector.ts';
import { appealParameters, usualToldCause } from '../../../model/world/consequenceParameters.ts';
import type { ScreeningSettings } from '../../../model/world/world.ts';
import { isDefault } from '../../reading/isDefault.ts';
import { isLeaf } from '../../reading/leaf.ts';
import { valueAt } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

export function idleConsequenceRemarks({ tree, world }: WorldVariant): readonly Remark[] {
  return places.flatMap((place) =>
    world.screening[place].flatMap((site, i): readonly Remark[] => {
      if (site.isShadow) return [];
      const path = ['screening', place, i];
      return idleIn(site)
        .filter(({ at }) => isWritten(valueAt(tree, [...path, ...at])))
        .map(({ at, because }) => ({
          path: [...path, ...at],
          ...(at.length === 1 ? { part: 'key' as const } : {}),
          says: `${at.join('.')} has no effect while ${because}`,
        }));
    }),
  );
}

interface IdleTerm {
  /** Below the site. */
  readonly at: readonly string[];
  readonly because: string;
}

/** Who is rejected is told why and may appeal, who is labelled may appeal; a site comes to reject by its action or by what it has suspended. */
function idleIn({ then, consequences: { suspend, toldCause } }: ScreeningSettings): readonly IdleTerm[] {
  const mayReject = then === 'reject' || then === 'challenge' || then === 'delay';
  const because = `then is ${then}`;
  const untold = ['appeal', 'untoldFactor'];
  return [
    ...(mayReject || suspend !== null ? [] : [{ at: ['told'], because }]),
    ...(then === 'allow' ? [{ at: ['latency'], because }] : []),
    ...(mayReject || then === 'label' ? [] : [{ at: ['appeal'], because }]),
    ...(then === 'label' ? [{ at: untold, because }] : []),
    ...(mayReject && toldCause === usualToldCause ? [{ at: untold, because: `told is ${toldCause}` }] : []),
  ];
}

/** The one parameter among these terms stands in the tree also where nobody wrote it. */
const isWritten = (found: unknown): boolean =>
  isLeaf(found) ? !isDefault(found, appealParameters.untoldFactor) : found !== undefined;
