import { describe, expect, it } from 'vitest';
import { watchCells } from '../../../../src/model/simulation/state/arm.ts';
import type { World } from '../../../../src/model/world/world.ts';
import type { ArmLife, Task, TaskResult } from '../../../../src/study/tasks/messages.ts';
import { playTask } from '../../../../src/study/tasks/playTask.ts';
import { pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { parseCallKey } from '../../../../src/study/explain/callKey.ts';
import { stagesOf } from '../../../../src/study/explain/lifeStages.ts';
import { clockText } from '../../../../src/study/wording/clockText.ts';
import type { Stage } from '../../../../src/study/explain/lifeStages.ts';
import { cap, labels, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const plain = smallWorld();
const ids = plain.callers.map(({ id }) => id);

function played(worlds: readonly World[], key?: string): TaskResult {
  const target = key === undefined ? undefined : parseCallKey(key, ids);
  if (typeof target === 'string') throw new Error(target);
  const task: Task = {
    index: 0,
    designPoint: 'base',
    replication: 0,
    seed: 1,
    arms: worlds.map((world, i) => ({ id: `arm-${i}`, world, effect: 'all' })),
    traces: [],
    ...(target === undefined ? {} : { calls: { for: 'life', target } }),
  };
  const watch = new SharedArrayBuffer(watchCells * 4);
  return playTask(task, { plugins: pluginLookup(new Map()), watch, modules: [], progress: () => undefined });
}

const livesOf = (worlds: readonly World[], key: string): readonly [ArmLife, ArmLife] =>
  (played(worlds, key).lives ?? []) as unknown as [ArmLife, ArmLife];

const partingOf = (worlds: readonly World[], key: string): Stage | undefined =>
  stagesOf(livesOf(worlds, key)).find(({ coupling }) => coupling !== null);

/** Nothing but screening acts on a call. */
const capped = (limit: number): readonly World[] => [
  smallWorld({ couplings: 'none' }),
  smallWorld({ couplings: 'none', screening: { terminating: [cap(limit)] } }),
];

describe('the life of a call', () => {
  it('is the same in arms that do the same, to the last stage', () => {
    const stages = stagesOf(livesOf([plain, plain], 'robots.0.5.0'));
    expect(stages.filter(({ coupling }) => coupling !== null)).toEqual([]);
    expect(stages.map(({ name }) => name).slice(0, 4)).toEqual(['begins', 'calls', 'shows', 'comes by']);
    expect(stages[3].texts[0]).toBe('carrier carrier-b, route 0, attestation none');
  });

  it('parts at the screening where a detector stops it, with the detector’s evidence at that moment', () => {
    const lives = livesOf(capped(100), 'robots.0.200.0');
    const [none, site, evidence] = stagesOf(lives).slice(3);
    expect(none.coupling).toBeNull();
    expect([site.name, site.coupling, site.texts[0]]).toEqual([
      'terminating/cap (volume-cap)',
      'screening',
      '–',
    ]);
    expect(site.texts[1]).toMatch(/^score 0\.66\d+ ≥ 0\.5: reject$/);
    expect(evidence.texts[1]).toMatch(/^20\d calls/);
    expect(lives.map(({ life }) => life?.finalState).at(1)).toBe('rejected');
  });

  it('keeps names and units of evidence in their line, and uncoloured', () => {
    const strange = { name: 'calls\u001b[31m\nthey part', value: 7, unit: '\u001b[1m\n' };
    const [none, other] = livesOf(capped(100), 'robots.0.200.0');
    const sites = other.sites.map((site) => ({ ...site, evidence: [strange] }));
    const evidence = stagesOf([none, { ...other, sites }])[5];
    expect([evidence.name, evidence.texts[1]]).toEqual([
      '  calls\ufffd[31m\ufffdthey part',
      '7 \ufffd[1m\ufffd',
    ]);
  });

  it('says who lends the operator the number that it shows', () => {
    const lent = smallWorld({
      callers: {
        ...wantedCallers,
        robots: robots({ callingNumber: { use: 'borrowed', lender: 'couriers' } }),
      },
    });
    const shown = stagesOf(livesOf([plain, lent], 'robots.0.5.0')).find(({ name }) => name === 'shows');
    expect(shown?.coupling).toBe('operator decision');
    expect(shown?.texts[0]).toMatch(/^\+86139001\d{4}$/);
    expect(shown?.texts[1]).toMatch(/^\+8613\d{8}, lent by couriers$/);
  });

  it('parts nowhere where the detector does not act', () => {
    expect(partingOf(capped(100), 'robots.0.20.0')).toBeUndefined();
  });

  it('parts nowhere while the latency of the site runs, and says that it does', () => {
    const late = { ...cap(100), latency: { after: '10 h' } };
    const worlds = [capped(100)[0], smallWorld({ couplings: 'none', screening: { terminating: [late] } })];
    expect(partingOf(worlds, 'robots.0.200.0')).toBeUndefined();
    const site = stagesOf(livesOf(worlds, 'robots.0.200.0')).find(({ name }) =>
      name.startsWith('terminating/cap '),
    );
    expect(site?.texts[1]).toMatch(/: reject, from 36000 s after the first alarm about its number on$/);
  });

  it('parts at the operator’s decision where a rejected call freed the line', () => {
    const worlds = [plain, smallWorld({ screening: { terminating: [cap(20)] } })];
    expect(partingOf(worlds, 'robots.0.200.0')).toMatchObject({
      name: 'begins',
      coupling: 'operator decision',
    });
  });

  it('to somebody outside the region is said to be such a call', () => {
    const callers = { ...wantedCallers, robots: { ...robots(), insideShare: 0.01 } };
    const worlds = [smallWorld({ callers }), smallWorld({ callers })];
    const lives = livesOf(worlds, 'robots.0.5.0');
    expect(lives.map(({ life }) => [life?.callee, life?.isOutside])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  it('that one arm does not know is said not to be made there', () => {
    const lives = livesOf([plain, plain], 'robots.0.5.0');
    const stages = stagesOf([lives[0], { life: null, sites: [] }]);
    expect(stages).toEqual([
      {
        name: 'the attempt',
        texts: [expect.stringMatching(/^made at day 1 /), 'not made'],
        coupling: 'operator decision',
      },
    ]);
  });

  it('that is nowhere names its neighbours', () => {
    const [{ life, nearby }] = livesOf([plain, plain], 'robots.1.100000.0');
    expect([life, nearby.greatestEntity, nearby.intentBelow > 200, nearby.intentAbove]).toEqual([
      null,
      1,
      true,
      -1,
    ]);
  });

  it('is watched without any change to what is played', () => {
    const worlds = [plain, smallWorld({ screening: { terminating: [cap(20)], handset: [labels] } })];
    // Calls that nobody looks at have no event of their own for their end.
    const told = ({ outcomes }: TaskResult): string =>
      JSON.stringify(outcomes.map(({ rows, audit }) => ({ rows, audit })));
    expect(told(played(worlds, 'robots.0.5.0'))).toBe(told(played(worlds)));
  });
});

describe('the key of a call', () => {
  it('is read into its parts', () => {
    expect(parseCallKey('robots.2.512.1', ids)).toEqual({
      caller: ids.indexOf('robots'),
      entity: 2,
      intent: 512,
      attempt: 1,
    });
  });

  it.each([
    ['robots.2.512', 'expected caller.entity.intent.attempt'],
    ['robots.2.-1.0', 'expected caller.entity.intent.attempt'],
    ['robot.2.5.0', 'did you mean robots?'],
    ['', 'expected caller.entity.intent.attempt'],
  ])('that is wrong is told: %s', (text, says) => {
    expect(parseCallKey(text, ids)).toEqual(expect.stringContaining(says));
  });

  it('has its moment in days and hours, before the first day too', () => {
    expect([clockText(0), clockText(86_400_000 + 37_882_120), clockText(-1)]).toEqual([
      'day 1 00:00:00.000',
      'day 2 10:31:22.120',
      'day 0 23:59:59.999',
    ]);
  });
});
