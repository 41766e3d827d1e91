/** Draws hang on names: what else screens, is in force or stands in the file, and in which order, moves none of them. */
import { describe, expect, it } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import { cap, carrierGraph, robots, siteOf, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import { testRule } from '../../../builders/testRule.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';

const office = testRule({
  obey: () => Infinity,
  sanction: () => 3,
  sanctions: {
    identifiedShare: 0.5,
    sanctionedShare: 0.5,
    collectedShare: 1,
    fine: 0,
    delaySeconds: 60,
    durationSeconds: 3600,
  },
});

function play(sketch: WorldSketch): { readonly count: (metric: string) => number; readonly calls: string } {
  const catalogue = { ...builtInCatalogue, rule: [...builtInCatalogue.rule, office] };
  const world = smallWorld({ ...sketch, catalogue });
  const [{ calls, rows }] = playArms({ arms: [{ world }], plugins: new Map([[office.id, office]]) });
  return {
    count: (id) => rows.find(({ metric }) => metric === id)?.numerator ?? 0,
    // Which rules are broken is told by their places in the list.
    calls: JSON.stringify(calls.map((call) => ({ ...call, score: null, brokenRules: null }))),
  };
}

it('callers appeal against a site alike when another stands before it', () => {
  const appeal = { share: 0.5, correction: '1 h' };
  const crowd = { ...siteOf('label', { id: 'crowd', use: 'crowd-labels', threshold: 2 }), appeal };
  const [alone, second] = [[crowd], [cap(1_000_000), crowd]].map((terminating) =>
    play({
      callers: { couriers: { use: 'courier', callers: 5 } },
      blocks: { secondHandShare: 1, inheritedMarks: 8 },
      screening: { terminating },
    }),
  );
  expect(alone.count('label.appeals.count')).toBeGreaterThan(0);
  expect(second.calls).toBe(alone.calls);
});

it('an office finds the same operators when another rule stands before its own, and others than another office', () => {
  const [alone, second, other] = [['mine'], ['later', 'mine'], ['theirs']].map((ids) =>
    play({
      residents: { complaintShare: 0.5, complaintMedianSeconds: '1 min', labelApp: 0 },
      callers: { robots: robots({ operators: 3 }) },
      rules: ids.map((id) => ({ id, use: office.id, ...(id === 'later' ? { from: '2100-01-01' } : {}) })),
    }),
  );
  expect(alone.count('rule.sanctions.perDay')).toBeGreaterThan(3);
  expect(second.calls).toBe(alone.calls);
  expect(other.calls).not.toBe(alone.calls);
});

describe('dialers that pass themselves off as firms', () => {
  const shop = ['shop', { use: 'customer-service', callers: 3 }] as const;
  const bank = ['bank', { use: 'bank', callers: 3 }] as const;
  const clinic = ['clinic', { use: 'hospital', callers: 3, blocks: ['further'] }] as const;
  const impostors = ['robots', robots({ callingNumber: { use: 'impersonating', victims: 20 } })] as const;
  const fixedBlock = { digits: 8, kind: 'geographic', carrier: 'carrier-a', allocated: 0.6, purpose: 'any' };

  /** Ids of the blocks and numbers shown, by call. */
  const shown = (entries: readonly (readonly [string, unknown])[]): readonly string[] => {
    const world = smallWorld({
      callers: Object.fromEntries(entries),
      numbering: {
        landline: { ...fixedBlock, prefix: '+8610' },
        further: { ...fixedBlock, prefix: '+8620', purpose: 'marketing' },
      },
    });
    const [{ arm, calls }] = playArms({ arms: [{ world }] });
    const { plan } = arm;
    return calls
      .filter(({ isDialled }) => isDialled)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(
        ({ exogenous: { callingNumber } }) =>
          `${plan.blocks[plan.blockOf(callingNumber)].id} ${callingNumber}`,
      );
  };
  const written = shown([shop, bank, impostors]);

  it('show the same ones, in whatever order the callers are written', () => {
    expect(new Set(written).size).toBeGreaterThan(2);
    expect(shown([impostors, bank, shop])).toEqual(written);
  });

  it('show the same ones when another firm comes, but for calls that show its own', () => {
    const after = shown([shop, bank, clinic, impostors]);
    const moved = after.filter((number, call) => number !== written[call]);
    expect(after.length).toBe(written.length);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter((number) => !number.startsWith('further'))).toEqual([]);
  });
});

describe('a file that lists the same in another order', () => {
  const fixedBlock = { digits: 4, kind: 'geographic', carrier: 'carrier-a', allocated: 0.6, purpose: 'any' };
  const blocks = [
    ['early', { ...fixedBlock, prefix: '+8610700' }],
    ['late', { ...fixedBlock, prefix: '+8610800' }],
  ] as const;

  it('has its calls signed alike, whichever block stands first', () => {
    const { carriers, ...graph } = carrierGraph() as Readonly<Record<'carriers', object>>;
    const halfKnown = { signsShare: 1, knowsNumberShare: 0.5, uncheckedShare: 0 };
    const network = {
      ...graph,
      carriers: Object.fromEntries(
        Object.entries(carriers).map(([id, own]) => [id, { ...(own as object), ...halfKnown }]),
      ),
    };
    const [written, backwards] = [blocks, blocks.toReversed()].map((numbering) =>
      play({
        subscribers: 60,
        network,
        numbering: Object.fromEntries(numbering),
        callers: { couriers: { use: 'courier', callers: 30, attemptsPerDay: 10, blocks: ['early'] } },
      }),
    );
    expect(written.count('attestation.origin.b.share')).toBeGreaterThan(0);
    expect(backwards.calls).toBe(written.calls);
    for (const metric of ['attestation.origin.a.share', 'attestation.origin.b.share'])
      expect(backwards.count(metric), metric).toBe(written.count(metric));
  });

  it('has its calls take the same ways, where several are as short, whichever carrier and trunk group stands first', () => {
    const { carriers, trunks, ...graph } = carrierGraph() as Readonly<Record<'carriers' | 'trunks', object>>;
    const further = { 'carrier-y': { kind: 'large' }, 'carrier-z': { kind: 'large' } };
    const ways = [
      ['a-t-again', 'carrier-a', 'carrier-t'],
      ['a-y', 'carrier-a', 'carrier-y'],
      ['a-z', 'carrier-a', 'carrier-z'],
      ['y-b', 'carrier-y', 'carrier-b'],
      ['z-b', 'carrier-z', 'carrier-b'],
    ].map(([id, from, to]) => [id, { between: [from, to], circuits: 100 }] as const);
    const all = [Object.entries({ ...carriers, ...further }), [...Object.entries(trunks), ...ways]];
    const [written, backwards] = [all, all.map((named) => named.toReversed())].map(
      ([ofCarriers, ofTrunks]) => {
        const network = {
          ...graph,
          carriers: Object.fromEntries(ofCarriers),
          trunks: Object.fromEntries(ofTrunks),
        };
        const groups = { hamlet: { subscribers: 100, blocks: ['mobile-b'] } };
        const world = smallWorld({ network, groups, subscribers: 100 });
        const [{ rows }] = playArms({ arms: [{ world }] });
        const carried = rows.filter(({ metric }) => metric === 'trunk.carriedErlangs');
        return new Map(carried.map(({ place, numerator }) => [place, numerator]));
      },
    );
    expect(written.get('trunk/a-t')).toBeGreaterThan(0);
    expect(['a-y', 'a-z', 'a-t-again'].map((id) => written.get(`trunk/${id}`))).toEqual([0, 0, 0]);
    expect(backwards).toEqual(written);
  });

  it('has a line of the carrier of most people for whoever shows the numbers of others, whichever numbers come first', () => {
    const forgers = { robots: robots({ callingNumber: { use: 'random-per-call', blocks: ['mobile-b'] } }) };
    const numbering = { abroad: { ...fixedBlock, prefix: '+44207', carrier: 'carrier-x' } };
    const world = smallWorld({ network: carrierGraph(), numbering, callers: forgers, subscribers: 60 });
    const [{ arm, calls }] = playArms({ arms: [{ world }] });
    const carriers = new Set(calls.map(({ exogenous: { ingress } }) => arm.plan.carriers[ingress]));
    expect([world.numbering[0].id, [...carriers]]).toEqual(['abroad', ['carrier-a']]);
  });

  it('has its blocks in the same order, those of one prefix too', () => {
    const short = ['short', { ...fixedBlock, prefix: '+8610700', digits: 3 }] as const;
    const ids = [[...blocks, short], [...blocks, short].toReversed()].map((numbering) =>
      smallWorld({ numbering: Object.fromEntries(numbering) }).numbering.map(({ id }) => id),
    );
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[0].filter((id) => !/-[abc]$/.test(id))).toEqual(['short', 'early', 'late']);
  });

  it('has the same people call, whichever group stands first', () => {
    const groups = { hamlet: { subscribers: 40, blocks: ['mobile-b'] } };
    const written = smallWorld({ groups });
    const { residents, hamlet } = Object.fromEntries(written.population.map((group) => [group.id, group]));
    expect(written.population).toEqual([hamlet, residents]);
  });

  it('deals the same numbers, whichever caller stands first', () => {
    const crowded = { use: 'courier', callers: 60, attemptsPerDay: 5, blocks: ['few'] };
    const numbering = { few: { ...fixedBlock, digits: 2, prefix: '+86107' } };
    const numbersOf = (callers: NonNullable<WorldSketch['callers']>): unknown => {
      const [{ calls }] = playArms({
        arms: [{ world: smallWorld({ subscribers: 60, numbering, callers }) }],
      });
      const entries = calls.map(({ key, exogenous: { callingNumber } }) => [key, callingNumber] as const);
      return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
    };
    const shop = { use: 'takeaway', callers: 30, blocks: ['few'] };
    expect(numbersOf({ shop, crowded })).toEqual(numbersOf({ crowded, shop }));
  });
});
