/** The recorded message to which most people listen for a while. */
import type { ScriptPlugin } from '../../../model/contracts/operator/script.ts';
import type { TurnFigures } from './turnParameters.ts';
import { turnScriptPlugin } from './turnScript.ts';
import { ignoringFactor, robotVoice } from './voiceParameters.ts';

/** −ln 0.97 ÷ 6 s. */
const first = 0.00507653;
/** −ln(0.75 ÷ 0.97) ÷ 13 s. */
const afterwards = 0.01978639;

/** Nobody published who stays longer than 19 s. */
const unheard: TurnFigures = {
  seconds: 10,
  hangUpPerSecond: afterwards / ignoringFactor,
  source: 'assumed: as after the sixth second of Kimball 2014, facts A3',
};

export const robocallMessage: ScriptPlugin = turnScriptPlugin({
  id: 'robocall-message',
  title: 'One recorded message; 97 % still listen after 6 s, 75 % after 19 s',
  cites: ['Kimball 2014, in Tu et al., IEEE S&P 2016'],
  figures: {
    ...robotVoice,
    turns: {
      greeting: { seconds: 6, hangUpPerSecond: first },
      pitch: { seconds: 13, hangUpPerSecond: afterwards },
      objection: unheard,
      close: unheard,
    },
    source: 'Kimball 2014, facts A3: 97 % stay 6 s, 75 % stay 19 s',
    interestShare: { is: 0.02, source: 'assumed: press-1 rates were not found, facts B4' },
    saleShare: { is: 0.05, source: 'assumed' },
    machineMissedShare: { is: 1, source: 'assumed: the message is meant to be left' },
  },
});
