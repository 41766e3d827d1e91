import { describe, expect, it } from 'vitest';
import { attestations } from '../../../../../src/model/calls/callCodes.ts';
import type { Place } from '../../../../../src/model/contracts/detector.ts';
import { between } from '../../../../builders/betweenDetector.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { carrierGraph, robots, siteOf, smallWorld, wantedCallers } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** The small world's carriers and trunk groups with further parameters, the same for each. */
function graph(ofCarriers: Parameters, ofTrunks: Parameters): Parameters {
  const { carriers, trunks, ...rest } = carrierGraph() as Readonly<Record<'carriers' | 'trunks', object>>;
  const withMore = (map: object, more: Parameters): object =>
    Object.fromEntries(Object.entries(map).map(([id, own]) => [id, { ...(own as object), ...more }]));
  return { ...rest, carriers: withMore(carriers, ofCarriers), trunks: withMore(trunks, ofTrunks) };
}

const everyCallSigned = { signsShare: 1, signsForeignShare: 1, knowsNumberShare: 1, uncheckedShare: 0 };
const alwaysIp = { nonIpShare: 0 };

/** Attestations that a watched place sees of the calls of a world, each once, in the order of the codes; `unknown` first. */
const seenAt = (place: Place, sketch: WorldSketch): readonly string[] =>
  valuesAt(place, 'attestation', sketch).map((code) => attestations[code] ?? 'unknown');

/** Values of a column that a watched place sees, each once, in order. */
function valuesAt(
  place: Place,
  column: 'attestation' | 'identityStrength',
  sketch: WorldSketch,
): readonly number[] {
  const seen = new Set<number>();
  const screening = { [place]: [siteOf('label', { id: 'watched', use: 'none' })] };
  playArms({
    arms: [{ world: smallWorld({ subscribers: 150, residents: { labelApp: 1 }, ...sketch, screening }) }],
    isTraced: false,
    wrapDetector: (plugin) =>
      between(plugin, ({ attempt }) => ({
        judge: (slot, judge) => {
          seen.add(attempt[column][slot]);
          return judge(slot);
        },
      })),
  });
  return [...seen].toSorted((a, b) => a - b);
}

const only = (callingNumber: Parameters): Parameters => ({ robots: robots({ callingNumber }) });

describe('the strength of a real-name check', () => {
  const network = graph(everyCallSigned, alwaysIp);
  const column = 'identityStrength';

  it('is that of the block whose number the customer has, seen at the origin alone', () => {
    const rented = only({ use: 'fixed', blocks: ['mobile-b'] });
    const sketch = { network, identityCheck: 0.37, callers: rented };
    expect(valuesAt('origin', column, sketch)).toEqual([37]);
    expect(valuesAt('terminating', column, sketch)).toEqual([-1]);
  });

  it('is unknown of a customer without a number, and in a single exchange', () => {
    const forged = only({ use: 'random-per-call', blocks: ['mobile-c'] });
    expect(valuesAt('origin', column, { network, callers: forged })).toEqual([-1]);
    expect(valuesAt('origin', column, {})).toEqual([-1]);
  });
});

describe('an attestation', () => {
  const network = graph(everyCallSigned, alwaysIp);

  it('is full for numbers that the carrier gave to the caller', () => {
    expect(seenAt('terminating', { network, callers: wantedCallers })).toEqual(['a']);
    const rented = only({ use: 'fixed', blocks: ['mobile-b'] });
    expect(seenAt('terminating', { network, callers: rented })).toEqual(['a']);
  });

  it('is partial for a known customer that shows somebody else’s number', () => {
    const forged = only({ use: 'random-per-call', blocks: ['mobile-c'] });
    expect(seenAt('terminating', { network, callers: forged })).toEqual(['b']);
  });

  it('is partial for leased lines of whose number the carrier knows nothing, and never for a SIM', () => {
    const blind = graph({ ...everyCallSigned, knowsNumberShare: 0 }, alwaysIp);
    const rented = only({ use: 'fixed', blocks: ['mobile-b'] });
    expect(seenAt('terminating', { network: blind, callers: rented })).toEqual(['b']);
    expect(seenAt('terminating', { network: blind, callers: { people: { use: 'person' } } })).toEqual(['a']);
  });

  it('is full for whoever a careless carrier does not check', () => {
    const careless = graph({ ...everyCallSigned, uncheckedShare: 1 }, alwaysIp);
    const forged = only({ use: 'random-per-call', blocks: ['mobile-c'] });
    expect(seenAt('terminating', { network: careless, callers: forged })).toEqual(['a']);
  });

  it('is that of the gateway for a call from abroad, whatever it shows', () => {
    const callers = only({ use: 'foreign-ingress', blocks: ['mobile-c'] });
    expect(seenAt('transit', { network, callers })).toEqual(['c']);
    expect(seenAt('terminating', { network, callers })).toEqual(['c']);
  });

  it('is missing where the first carrier signs nothing', () => {
    const silent = graph({ ...everyCallSigned, signsShare: 0 }, alwaysIp);
    expect(seenAt('origin', { network: silent })).toEqual(['none']);
  });

  it('is lost on a hop without IP, though the origin has seen it, and kept within one carrier', () => {
    const oldHops = graph(everyCallSigned, { nonIpShare: 1 });
    const callers = only({ use: 'fixed', blocks: ['mobile-b'] });
    expect(seenAt('origin', { network: oldHops, callers })).toEqual(['a']);
    expect(seenAt('transit', { network: oldHops, callers })).toEqual(['none']);
    expect(seenAt('terminating', { network: oldHops, callers: { people: { use: 'person' } } })).toEqual([
      'a',
    ]);
  });

  it('is unknown to a carrier that verifies nothing', () => {
    const unverified = graph({ ...everyCallSigned, verifies: false }, alwaysIp);
    expect(seenAt('terminating', { network: unverified })).toEqual(['unknown']);
  });

  it('does not exist in a single exchange', () => {
    expect(seenAt('terminating', {})).toEqual(['none']);
  });
});
