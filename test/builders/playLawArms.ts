/** Plays arms and keeps all that laws and recounts are held against. */
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import { hearRules } from './askedRules.ts';
import type { LawArm } from './callLaw.ts';
import { hearAskings } from './heardAskings.ts';
import { hearDemands } from './heardDemands.ts';
import { hearLateLosses } from './heardLateLosses.ts';
import { hearLevers } from './heardLevers.ts';
import { keepJudgements } from './judgedCall.ts';
import { keepCalls } from './keptCall.ts';
import { playArms } from './playArms.ts';
import type { PlayableArms } from './playableArms.ts';

export interface PlayedLawArm {
  readonly of: LawArm;
  readonly rows: readonly MeasureRow[];
}

type Kept = Omit<LawArm, 'arm' | 'world' | 'seed'>;

const keep = (arm: Arm): Kept => ({
  calls: keepCalls(arm),
  judged: keepJudgements(arm),
  refusals: hearRules(arm),
  askings: hearAskings(arm),
  demands: hearDemands(arm),
  pulls: hearLevers(arm),
  lateLosses: hearLateLosses(arm),
  trustAtStart: Array.from({ length: arm.subscribers.count }, (_, subscriber) => ({
    share: arm.subscribers.trustAt(subscriber, arm.startSecond),
    untouched: arm.subscribers.trustAt(subscriber, arm.endSecond),
  })),
});

export function playLawArms({ arms, seed }: PlayableArms): readonly PlayedLawArm[] {
  const kept: Kept[] = [];
  const played = playArms({ arms, seed, atStart: (arm) => kept.push(keep(arm)) });
  return played.map(({ arm, rows }, i) => ({ of: { arm, world: arms[i].world, seed, ...kept[i] }, rows }));
}
