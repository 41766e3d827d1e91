/** Arms of any world, the control arm first: of villages with all parts together, and of small worlds whose operators reach many people. */
import fc from 'fast-check';
import { armsAt } from '../../src/study/tasks/tasks.ts';
import { harshScenario } from './harshScenario.ts';
import { elsewiseScenario } from './elsewiseScenario.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import type { PlaySketch } from './playArms.ts';
import { smallWorld } from './smallWorld.ts';
import { screeningArbitrary, seedArbitrary, suspendingArbitrary, worldArbitrary } from './worldArbitrary.ts';

export interface PlayableArms {
  readonly arms: PlaySketch['arms'];
  readonly seed: number;
}

const ofScenario = (resolved: ResolvedScenario): PlayableArms => ({
  arms: armsAt(resolved, resolved.designPoints[0].worlds),
  seed: resolved.experiment.seed,
});

/** Where offices and rules reach far. */
export const harshArms: fc.Arbitrary<PlayableArms> = harshScenario.map(ofScenario);

const ofSmallWorld: fc.Arbitrary<PlayableArms> = fc
  .record({
    sketch: worldArbitrary,
    screening: fc.oneof(screeningArbitrary, suspendingArbitrary),
    isControlScreened: fc.boolean(),
    seed: seedArbitrary,
  })
  .map(({ sketch, screening, isControlScreened, seed }) => {
    const open = { world: smallWorld(sketch) };
    const screened = { world: smallWorld({ ...sketch, screening }) };
    return { arms: isControlScreened ? [screened, open] : [open, screened], seed };
  });

export const playableArms: fc.Arbitrary<PlayableArms> = fc.oneof(
  elsewiseScenario.map(ofScenario),
  ofSmallWorld,
);
