/** Plays arms and keeps all that laws and recounts are held against. */
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import { hearRules } from './askedRules.ts';
import type { LawArm } from './callLaw.ts';
import { keepJudgements } from './judgedCall.ts';
import { keepCalls } from './keptCall.ts';
import { playArms } from './playArms.ts';
import type { PlayableArms } from './playableArms.ts';

export interface PlayedLawArm {
  readonly of: LawArm;
  readonly rows: readonly MeasureRow[];
}

export function playLawArms({ arms, seed }: PlayableArms): readonly PlayedLawArm[] {
  const kept: Pick<LawArm, 'calls' | 'judged' | 'refusals'>[] = [];
  const played = playArms({
    arms,
    seed,
    atStart: (arm) =>
      kept.push({ calls: keepCalls(arm), judged: keepJudgements(arm), refusals: hearRules(arm) }),
  });
  return played.map(({ arm, rows }, i) => ({ of: { arm, world: arms[i].world, ...kept[i] }, rows }));
}
