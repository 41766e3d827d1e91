/** Sites that leave every call as it is. */
import type { ScreeningSettings } from './world.ts';

/** Whatever its detector says, nothing follows: it is a shadow, or lets calls through and orders nothing. */
export const onlyWatches = ({ isShadow, then, consequences }: ScreeningSettings): boolean =>
  isShadow || (then === 'allow' && consequences.suspend === null && consequences.traceback === null);
