/** What is reckoned of an arm once, for whoever asks again. */
import type { LawArm } from './callLaw.ts';

export function oncePerArm<Reckoned>(reckon: (of: LawArm) => Reckoned): (of: LawArm) => Reckoned {
  const known = new WeakMap<LawArm, { readonly reckoned: Reckoned }>();
  return (of) => {
    const { reckoned } = known.get(of) ?? { reckoned: reckon(of) };
    known.set(of, { reckoned });
    return reckoned;
  };
}
