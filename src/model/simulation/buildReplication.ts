/** The arms of a replication as they are before their first event: whatever parts do when they are made, they do here. */
import { WatchCell } from './state/arm.ts';
import type { Watch } from './state/arm.ts';
import { aloneUnseen, buildArm } from './building/buildArm.ts';
import { buildFrame } from './building/frame.ts';
import type { PluginLookup } from '../contracts/pluginLookup.ts';
import { reactionsOf } from './state/reactions.ts';
import type { ReplicationPlan } from './simulate.ts';

/** Puts each arm together and lets it go, one after another: nothing of a town is kept. */
export function buildReplication(
  plan: ReplicationPlan,
  { plugins, watch }: { readonly plugins: PluginLookup; readonly watch: Watch },
): void {
  plan.arms.forEach(({ world, effect }, ordinal) => {
    watch.cells[WatchCell.arm] = ordinal;
    buildArm(buildFrame(world, plugins, plan), {
      ...aloneUnseen,
      reactions: reactionsOf(effect, world.couplings),
      isPreHistory: false,
      watch,
    });
  });
}
