import { describe, expect, it } from 'vitest';
import { carrierGraph, siteOf, smallWorld } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

/** The fault that a sketch has, as path and words; empty without one. */
function faultOf(sketch: WorldSketch): string {
  try {
    smallWorld(sketch);
    return '';
  } catch (error) {
    const [fault] = JSON.parse(String(error).slice(String(error).indexOf('['))) as readonly {
      readonly path: string;
      readonly found: string;
      readonly expected: string;
    }[];
    return `${fault.path}: ${fault.found}, ${fault.expected}`;
  }
}

const graph = carrierGraph() as {
  readonly carriers: object;
  readonly trunks: Readonly<Record<string, object>>;
};
const site = { id: 'here', use: 'none' };

describe('faults of a carrier graph', () => {
  it('are none in the small world’s', () => {
    expect(faultOf({ network: carrierGraph() })).toBe('');
  });

  it('are carriers that nobody declares', () => {
    const carriers = { 'carrier-a': { kind: 'large' } };
    const network = { use: 'carrier-graph', carriers };
    expect(faultOf({ network })).toContain('numbering.mobile-b.carrier: the carrier "carrier-b"');
    const screening = { origin: [{ ...siteOf('label', site), carriers: ['carrier-q'] }] };
    expect(faultOf({ network: carrierGraph(), screening })).toContain('the carrier "carrier-q"');
  });

  it('are carriers between which nothing leads, and trunk groups that lead back', () => {
    const { 't-b': _, ...others } = graph.trunks;
    expect(faultOf({ network: { ...carrierGraph(), trunks: others } })).toContain(
      'no path from carrier-a to carrier-b',
    );
    const loop = { ...graph.trunks, loop: { between: ['carrier-a', 'carrier-a'] } };
    expect(faultOf({ network: { ...carrierGraph(), trunks: loop } })).toContain('two different carriers');
  });

  it('are more circuits than a machine has room for, together', () => {
    const most = (network: NonNullable<WorldSketch['network']>): string => faultOf({ network });
    expect(most({ use: 'single-exchange', circuits: 1_000_001 })).toContain('circuits: 1000001');
    const groups = { ...graph.trunks, more: { between: ['carrier-a', 'carrier-b'], circuits: 1_000_000 } };
    expect(most({ ...carrierGraph(1_000_000), trunks: groups })).toMatch(
      /^world\.network: \d+ circuits, at most 2000000/,
    );
  });

  it('are sites of single carriers in a single exchange', () => {
    const screening = { origin: [{ ...siteOf('label', site), carriers: ['carrier-a'] }] };
    expect(faultOf({ screening })).toContain('use: carrier-graph');
  });
});

describe('faults of consequences', () => {
  const at = (place: string, settings: Readonly<Record<string, unknown>>): string =>
    faultOf({ screening: { [place]: [{ ...siteOf('reject', site), ...settings }] } });

  it('are actions without their terms and terms without their action', () => {
    expect(faultOf({ screening: { origin: [siteOf('challenge', site)] } })).toContain('challenge: {}');
    expect(at('origin', { delay: {} })).toContain('then: delay');
  });

  it('are suspensions of what a place does not see', () => {
    expect(at('terminating', { suspend: { what: 'line' } })).toContain('seen at the origin alone');
    expect(at('origin', { suspend: { what: 'line' } })).toBe('');
  });

  it('are causes that no blocked party is told', () => {
    expect(at('origin', { told: 404 })).not.toBe('');
  });
});
