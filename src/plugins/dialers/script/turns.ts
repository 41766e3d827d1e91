/** The robot's script: a recorded human voice that sells; calls end after eleven seconds on average. */
import type { ScriptPlugin } from '../../../model/contracts/operator/script.ts';
import { turnScriptPlugin } from './turnScript.ts';
import { ignoringFactor, robotVoice } from './voiceParameters.ts';

export const turns: ScriptPlugin = turnScriptPlugin({
  id: 'turns',
  title: 'Greeting, pitch, objection, close in a recorded voice that ignores answers',
  cites: ['Hiya, State of the Phone Call, January 2019', 'Economic Information Daily, 2020-08-06'],
  figures: {
    ...robotVoice,
    turns: {
      greeting: { seconds: 4, hangUpPerSecond: 0.07 },
      pitch: { seconds: 15, hangUpPerSecond: 0.1125 },
      objection: { seconds: 12, hangUpPerSecond: 0.08 / ignoringFactor },
      close: { seconds: 25, hangUpPerSecond: 0.03 / ignoringFactor },
    },
    source: 'assumed so that the mean is the published 11 s of answered spam calls (Hiya, facts A3)',
    interestShare: { is: 0.2, source: 'assumed: rates of interest were not found, facts H' },
    saleShare: { is: 0.05, source: 'assumed' },
    machineMissedShare: { is: 0.1, source: 'assumed' },
  },
});
