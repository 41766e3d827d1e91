import { describe, expect, it } from 'vitest';
import { places } from '../../../../src/model/contracts/detector.ts';
import { Route } from '../../../../src/model/contracts/operator/callingNumber.ts';
import { between } from '../../../builders/betweenDetector.ts';
import { playArms } from '../../../builders/playArms.ts';
import { cap, carrierGraph, robots, siteOf, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

const carriers = ['carrier-a', 'carrier-b', 'carrier-t', 'carrier-x'];

/** Where a call was judged: place, and the carrier that had handed it in there. */
interface Judged {
  readonly from: string;
  readonly to: string;
  readonly route: number;
  readonly way: readonly string[];
}

/** Carrier of the small world's blocks by their order: fixed-a, mobile-a, mobile-b, mobile-c. */
const carrierOfBlock = ['carrier-a', 'carrier-a', 'carrier-b', 'carrier-b'];

/** Plays a world with a watched site at every place; where each call was judged, and who handed it in there. */
function judgedOf(sketch: WorldSketch): readonly Judged[] {
  const screening = Object.fromEntries(
    places.map((place) => [place, [siteOf('label', { id: `at-${place}`, use: 'none' })]]),
  );
  const network = carrierGraph();
  const found = new Map<string, { from: string; to: string; route: number; way: string[] }>();
  playArms({
    arms: [{ world: smallWorld({ ...sketch, network, screening }) }],
    wrapDetector: (plugin) =>
      between(plugin, ({ place, attempt }) => ({
        judge: (slot, judge) => {
          const key = `${attempt.timeMs[slot]}/${attempt.callingNumber[slot]}/${attempt.calledNumber[slot]}`;
          const call = found.get(key) ?? {
            from: carrierOfBlock[Math.floor((attempt.callingNumber[slot] - 1) / 10_000)],
            to: carrierOfBlock[Math.floor((attempt.calledNumber[slot] - 1) / 10_000)],
            route: attempt.route[slot],
            way: [],
          };
          call.way.push(`${place} from ${carriers[attempt.ingress[slot]] ?? 'unknown'}`);
          found.set(key, call);
          return judge(slot);
        },
      })),
  });
  return [...found.values()];
}

/** The different ways of the calls that a test asks for, without the handset, which only some have an app on. */
function waysOf(judged: readonly Judged[], asked: (call: Judged) => boolean): readonly string[] {
  const ways = judged
    .filter((call) => asked(call))
    .map(({ way }) => way.filter((stage) => !stage.startsWith('handset')).join(', '));
  return [...new Set(ways)];
}

describe('places on the path of a call', () => {
  const home = judgedOf({ subscribers: 200, residents: { labelApp: 1 } });

  it('are origin and terminating carrier within one carrier', () => {
    const within = waysOf(home, ({ from, to }) => from === to && to === 'carrier-a');
    expect(within).toEqual(['origin from carrier-a, terminating from carrier-a']);
  });

  it('are those of every carrier on the way, each seeing who handed the call to it', () => {
    const across = waysOf(home, ({ from, to }) => from === 'carrier-b' && to === 'carrier-a');
    expect(across).toEqual(['origin from carrier-b, transit from carrier-b, terminating from carrier-t']);
  });

  it('begin at the gateway for a call from abroad', () => {
    const robot = robots({ callingNumber: { use: 'foreign-ingress', blocks: ['mobile-b'] } });
    const abroad = judgedOf({ subscribers: 100, callers: { robot } });
    const ways = waysOf(abroad, ({ route, to }) => route === Route.international && to === 'carrier-a');
    expect(ways).toEqual(['transit from carrier-x, terminating from carrier-t']);
  });

  it('end at the handset, which does not see who handed the call in', () => {
    const stages = home.flatMap(({ way }) => way.filter((stage) => stage.startsWith('handset')));
    expect([...new Set(stages)]).toEqual(['handset from unknown']);
  });
});

describe('detectors of a carrier graph', () => {
  /** Origin caps of 3 calls a number and day, only at the carriers named. */
  const capAt = (names: readonly string[]): WorldSketch => ({
    subscribers: 150,
    network: carrierGraph(),
    callers: { robots: robots({ callingNumber: { use: 'fixed', blocks: ['mobile-b'] } }) },
    screening: {
      origin: [{ ...siteOf('reject', { id: 'cap', use: 'volume-cap', limitCalls: 3 }), carriers: names }],
    },
  });
  const rejected = (names: readonly string[]): number =>
    playArms({ arms: [{ world: smallWorld(capAt(names)) }] })[0].audit.finalStates[0];

  it('stand at every carrier of the country unless carriers are named', () => {
    expect(rejected(['carrier-b'])).toBeGreaterThan(100);
    expect([rejected([]), rejected(['carrier-a', 'carrier-t'])]).toEqual([rejected(['carrier-b']), 0]);
  });

  it('count at each carrier the calls that reach it and no others', () => {
    const sketch: WorldSketch = {
      subscribers: 400,
      residents: { blocks: ['mobile-a', 'mobile-c'] },
      callers: {
        robots: robots({
          operators: 1,
          pacing: { use: 'fixed-per-day', lines: 1, attemptsPerDay: 180, hours: ['09:00', '20:00'] },
          list: { use: 'random-numbers', blocks: ['mobile-a', 'mobile-c'] },
          callingNumber: { use: 'fixed', blocks: ['mobile-b'] },
        }),
      },
      screening: { terminating: [cap(100)] },
    };
    const [graph] = playArms({ arms: [{ world: smallWorld({ ...sketch, network: carrierGraph() }) }] });
    const [exchange] = playArms({ arms: [{ world: smallWorld(sketch) }] });
    expect(exchange.audit.finalStates[0]).toBe(80);
    expect(graph.audit.finalStates[0]).toBeLessThan(30);
  });
});
