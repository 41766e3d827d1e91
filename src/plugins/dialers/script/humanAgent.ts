/** A person who calls and answers back: longer talks, more interest (the call centre that robots replace). */
import type { ScriptPlugin } from '../../../model/contracts/operator/script.ts';
import { turnScriptPlugin } from './turnScript.ts';

export const humanAgent: ScriptPlugin = turnScriptPlugin({
  id: 'human-agent',
  title: 'An agent who answers back: 58 s a call on average',
  cites: ['ttmc.co.uk, 2015', 'whatsaleadworth.com'],
  figures: {
    voice: { is: 'agent', source: 'people call: that is what the script is' },
    hearsAnswers: { is: true, source: 'people hear what is said' },
    turns: {
      greeting: { seconds: 8, hangUpPerSecond: 0.0448 },
      pitch: { seconds: 30, hangUpPerSecond: 0.0193 },
      objection: { seconds: 60, hangUpPerSecond: 0.0118 },
      close: { seconds: 120, hangUpPerSecond: 0.004 },
    },
    source:
      'assumed so that the mean is 58 s a call (32,000 talk-hours in 2 million calls, facts B1) and 39 % hear the pitch out',
    interestShare: {
      is: 0.6,
      source: 'assumed so that 18.5 % of those who hear the pitch out make an appointment, facts B4',
    },
    saleShare: { is: 0.1675, source: 'facts B4: 67 % of appointments are kept, 25 % of these buy' },
    machineMissedShare: { is: 0, source: 'assumed: a person recognises a machine' },
  },
});
