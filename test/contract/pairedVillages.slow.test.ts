/** What pairs arms (design: G1, G2, G3), in villages of all built-in parts together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import type { World } from '../../src/model/world/world.ts';
import {
  alike,
  demandOf,
  isActedUpon,
  pairsOf,
  textOf,
  unexplained,
  whole,
} from '../builders/pairedCalls.ts';
import type { Plain } from '../builders/partArbitrary.ts';
import { playable, playableScenario } from '../builders/playableScenario.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import type { PlayedCall } from '../builders/playedCall.ts';
import { scenarioArbitrary } from '../builders/scenarioArbitrary.ts';
import { robots } from '../builders/smallWorld.ts';

interface Village {
  readonly control: World;
  /** The control's world but for what it is screened with. */
  readonly screened: World;
  readonly seed: number;
}

const village: fc.Arbitrary<Village> = playableScenario
  .map(({ designPoints: [{ worlds }], experiment: { seed } }) => ({
    control: worlds[0],
    screened: worlds[worlds.length - 1],
    seed,
  }))
  .filter(({ control, screened }) => JSON.stringify(control) !== JSON.stringify(screened));

const playBoth = ({ control, screened, seed }: Village): readonly PlayedArm[] =>
  playArms({ arms: [{ world: control }, { world: screened }], seed });

/** What a call was planned to be; an operator that evades may show another number, or come in elsewhere, after what became of its calls. */
const wished = ({ exogenous, isDialled }: PlayedCall): string =>
  JSON.stringify(isDialled ? { ...exogenous, callingNumber: 0, ingress: 0, account: 0 } : exogenous);

describe('two arms that are screened differently', () => {
  it('make the same demands (G1), whose attempts come out the same where they meet the same (G2)', () => {
    const count = { alike: 0, unlike: 0, dialled: 0 };
    fc.assert(
      fc.property(village, (drawn) => {
        const [control, screened] = playBoth(drawn);
        const pairs = pairsOf(control, screened);
        expect(pairs.filter(([call, twin]) => wished(call) !== wished(twin))).toEqual([]);
        expect(unexplained(pairs)).toEqual([]);
        const same = alike(pairs).length;
        count.alike += same;
        count.unlike += pairs.length - same;
        count.dialled += pairs.filter(([{ isDialled }]) => isDialled).length;
      }),
      { numRuns: 25 },
    );
    expect([count.alike > 15_000, count.unlike > 1500, count.dialled > 500], JSON.stringify(count)).toEqual([
      true,
      true,
      true,
    ]);
  });

  /** Whom a caller calls: a rule may limit how often it may, and then a call that was screened and made again counts. */
  const acquaintance = ({ key, exogenous }: PlayedCall): string =>
    [...key.split('.').slice(0, 2), exogenous.callee].join('.');

  it('leave all other calls byte for byte as they were where nothing is coupled (G3)', () => {
    const count = { compared: 0, actedUpon: 0 };
    fc.assert(
      fc.property(village, (drawn) => {
        const [control, screened] = playBoth({
          ...drawn,
          control: { ...drawn.control, couplings: [] },
          screened: { ...drawn.screened, couplings: [] },
        });
        const unit = drawn.control.rules.length > 0 ? acquaintance : demandOf;
        // The rules of the control's world act too, on what they count.
        const touched = new Set([...control.calls, ...screened.calls].filter(isActedUpon).map(unit));
        const others = ({ calls }: PlayedArm): readonly PlayedCall[] =>
          calls.filter((call) => !touched.has(unit(call)) && !call.isCallBack);
        expect(textOf(others(screened), whole)).toBe(textOf(others(control), whole));
        count.compared += others(control).length;
        count.actedUpon += screened.calls.filter(isActedUpon).length;
      }),
      { numRuns: 25 },
    );
    expect([count.compared > 8_000, count.actedUpon > 1200], JSON.stringify(count)).toEqual([true, true]);
  });
});

describe('detectors in the shadow', () => {
  const inShadow = (world: World): World => ({
    ...world,
    screening: {
      origin: world.screening.origin.map((site) => ({ ...site, isShadow: true })),
      transit: world.screening.transit.map((site) => ({ ...site, isShadow: true })),
      terminating: world.screening.terminating.map((site) => ({ ...site, isShadow: true })),
      handset: world.screening.handset.map((site) => ({ ...site, isShadow: true })),
    },
  });

  /** Rows of both arms by what they say; what detectors are measured by, only the shadow's arm has. */
  const rowsByName = ({ rows }: PlayedArm): ReadonlyMap<string, MeasureRow> =>
    new Map(
      rows
        .filter(({ metric }) => !metric.startsWith('detector.'))
        .map((row) => [`${row.metric} ${row.class} ${row.place}`, row]),
    );

  it('change no call and no measure, whatever is coupled (G3)', () => {
    fc.assert(
      fc.property(village, ({ control, screened, seed }) => {
        const [plain, watched] = playBoth({ control, screened: inShadow(screened), seed });
        expect(watched.calls.map(whole).join('\n')).toBe(plain.calls.map(whole).join('\n'));
        const there = rowsByName(watched);
        for (const [name, row] of rowsByName(plain)) expect(there.get(name), name).toEqual(row);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is added to a village without couplings', () => {
  type Callers = Readonly<Record<string, unknown>>;
  const additions: Readonly<Record<string, Callers>> = {
    'another operator': { newcomers: robots({ callingNumber: { use: 'fixed', blocks: ['further'] } }) },
    'another wanted class': { clinic: { use: 'hospital', blocks: ['further'] } },
  };

  /** As the village is drawn, and with further callers declared before all others. */
  function withAndWithout(scenario: Plain, added: Callers): readonly PlayedArm[] | null {
    const world = scenario.world as Plain;
    // Nobody else is dealt a number of it.
    const further = {
      prefix: '+86959',
      digits: 3,
      kind: 'code',
      purpose: 'marketing',
      carrier: 'carrier-a',
    };
    const played = [{}, added].map((callers) => {
      const resolved = playable({
        ...scenario,
        world: {
          ...world,
          couplings: 'none',
          numbering: { ...(world.numbering as Plain), further },
          callers: { ...callers, ...(world.callers as Plain) },
        },
      });
      if (resolved === null) return null;
      const { worlds } = resolved.designPoints[0];
      return playArms({ arms: [{ world: worlds[worlds.length - 1] }], seed: resolved.experiment.seed })[0];
    });
    return played.includes(null) ? null : (played as readonly PlayedArm[]);
  }

  /** In the 26th village with a clinic a dialer passes itself off as one of all firms, of which the clinic's is one. */
  const drawn: readonly (readonly [string, { readonly numRuns: number; readonly leastShown: number }])[] = [
    ['another operator', { numRuns: 40, leastShown: 0 }],
    ['another wanted class', { numRuns: 60, leastShown: 1 }],
  ];

  it.each(drawn)('is noticed by no demand (G1): %s, %o', (name, { numRuns, leastShown }) => {
    let compared = 0;
    let shownOfAdded = 0;
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const played = withAndWithout(scenario, additions[name]);
        if (played === null) return;
        const [before, after] = played;
        const known = new Set(before.calls.map(({ key }) => key));
        const demands = ({ calls }: PlayedArm): readonly PlayedCall[] =>
          calls.filter(({ key, attempt, isCallBack }) => attempt === 0 && !isCallBack && known.has(key));
        // Who passes itself off as any firm may show the added one's number instead: then only what that tells the callee is another.
        const { plan } = after.arm;
        const shown = new Map(after.calls.map(({ key, exogenous }) => [key, exogenous.callingNumber]));
        const isOfAdded = ({ key, isDialled }: PlayedCall): boolean =>
          isDialled && plan.blocks[plan.blockOf(shown.get(key) ?? 0)]?.id === 'further';
        const planned = (call: PlayedCall): string => {
          const { exogenous, inputs } = call;
          const told = isOfAdded(call) ? { callingNumber: 0, relation: 0 } : {};
          return JSON.stringify([{ ...exogenous, ...told }, inputs.startSecond]);
        };
        expect(textOf(demands(after), planned)).toBe(textOf(demands(before), planned));
        compared += demands(before).length;
        shownOfAdded += demands(after).filter(isOfAdded).length;
      }),
      { numRuns },
    );
    expect(shownOfAdded).toBeGreaterThanOrEqual(leastShown);
    expect(compared).toBeGreaterThan(1500);
  });
});
