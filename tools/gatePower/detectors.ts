/** The detectors of the gate's power: one, and others whose difference from it is known exactly. */
import type { Detector, DetectorPlugin, DetectorSite } from '../../src/model/contracts/detector.ts';

/** Calls of one number before it is called heavy; robots make twice as many a day, couriers fewer. */
export const heavyAfter = 300;
/** Share of calls that the salted coin picks out: their verdict is turned round. */
const coinShare = 0.01;
/** Coins of one call are apart by their index. */
const lossCoin = 7;
const alarm = 1_000_000;

interface Judging {
  /** Which coin turns verdicts round. */
  readonly salt: number;
  /** Chance that an alarm is lost. */
  readonly lostShare: number;
}

const pluginOf = (id: string, create: (site: DetectorSite) => Detector['judge']): DetectorPlugin => ({
  family: 'detector',
  id,
  version: 1,
  title: 'Under test',
  cites: [],
  needs: [],
  parameters: {},
  create: (site) => ({
    judge: create(site),
    afterRelease: () => undefined,
    afterReport: () => undefined,
    evidence: () => [],
    stateBytes: () => 0,
  }),
});

/** Heavy numbers alarm; one call in a hundred the other way round; and some alarms are lost. */
const counting = (id: string, { salt, lostShare }: Judging): DetectorPlugin =>
  pluginOf(id, ({ attempt, draw }) => {
    const calls = new Map<number, number>();
    return (slot) => {
      const number = attempt.callingNumber[slot];
      const before = calls.get(number) ?? 0;
      calls.set(number, before + 1);
      const isTurned = draw.unit(slot, salt) < coinShare;
      const isAlarm = before >= heavyAfter !== isTurned;
      return isAlarm && draw.unit(slot, lossCoin) >= lostShare ? alarm : 0;
    };
  });

/** The same verdicts, written otherwise: calls that are left until a number is heavy. */
const rewritten: DetectorPlugin = pluginOf('rewritten', ({ attempt, draw }) => {
  const left: number[] = [];
  return (slot) => {
    const number = attempt.callingNumber[slot];
    left[number] = (left[number] ?? heavyAfter + 1) - 1;
    const score = left[number] <= 0 ? alarm : 0;
    return draw.unit(slot, 0) < coinShare ? alarm - score : score;
  };
});

/** Half of the robots' calls alarm, so a lost share q of the alarms costs q/2 of the share of unwanted calls rejected. */
const losing = (id: string, points: number): DetectorPlugin =>
  counting(id, { salt: 0, lostShare: points / 100 / 0.5 });

const same = { salt: 0, lostShare: 0 };

export interface PowerDetector {
  readonly id: string;
  readonly says: string;
  readonly plugin: DetectorPlugin;
}

/** What the baseline is of. */
export const old = { id: 'old', says: '', plugin: counting('old', same) } as const;

export const variants: readonly PowerDetector[] = [
  { id: 'identical', says: 'the same detector', plugin: counting('identical', same) },
  { id: 'rewritten', says: 'the same verdicts, other code', plugin: rewritten },
  {
    id: 'null-twin',
    says: 'another salted coin turns 1 % of the verdicts round: true difference 0',
    plugin: counting('null-twin', { salt: 1, lostShare: 0 }),
  },
  {
    id: 'at-the-margin',
    says: 'true loss 0.5 points, as much as the margin',
    plugin: losing('at-the-margin', 0.5),
  },
  { id: 'one-point', says: 'true loss 1 point', plugin: losing('one-point', 1) },
];

export const detectors: readonly PowerDetector[] = [old, ...variants];
