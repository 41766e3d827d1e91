/** An operator of a small world that pulls its levers as a test says. */
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { EvasionPlugin, Levers } from '../../../../src/model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../../src/model/contracts/operator/site.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

export type Review = (levers: Levers, site: OperatorSite, nowSecond: number) => void;

/** A part that does at every review what the test says. */
export const actingAs = (review: Review): EvasionPlugin => ({
  family: 'evasion',
  id: 'of-the-test',
  version: 1,
  title: 'Does what a test says',
  cites: [],
  needs: [],
  parameters: {},
  create: (site) => ({
    review: (nowSecond, levers) => review(levers, site, nowSecond),
    afterOutcome: () => undefined,
  }),
});

export const terms = { reviewSeconds: 3600, newNumberSeconds: 0, carrierMoveSeconds: 0, clearingSeconds: 60 };

interface Setting {
  readonly robots?: Readonly<Record<string, unknown>>;
  readonly levers?: Readonly<Record<string, unknown>>;
  readonly sketch?: WorldSketch;
}

export function play(
  review: Review,
  { robots: parts = {}, levers = {}, sketch = {} }: Setting = {},
): PlayedArm {
  const plugin = actingAs(review);
  const world = smallWorld({
    days: 2,
    callers: {
      robots: robots({
        operators: 1,
        evasion: [{ use: plugin.id }],
        levers: { ...terms, ...levers },
        ...parts,
      }),
    },
    ...sketch,
    catalogue: { ...builtInCatalogue, evasion: [plugin] },
  });
  return playArms({ arms: [{ world }], plugins: new Map([[plugin.id, plugin]]) })[0];
}

export const never: Review = () => undefined;
export const clockOf = (second: number): number => second % secondsADay;
export const dayOf = (second: number): number => Math.floor(second / secondsADay);
export const starts = ({ calls }: PlayedArm): readonly number[] =>
  calls.map(({ inputs }) => inputs.startSecond);
export const shown = ({ calls }: PlayedArm): readonly number[] =>
  calls
    .toSorted((a, b) => a.inputs.startSecond - b.inputs.startSecond)
    .map(({ exogenous }) => Number(exogenous.callingNumber));

/** A review in the middle of the first day. */
export const atNoon =
  (act: (levers: Levers, site: OperatorSite) => void): Review =>
  (levers, site, nowSecond) => {
    if (nowSecond === secondsADay / 2) act(levers, site);
  };
