import { expect, it } from 'vitest';
import {
  carrierGraphParameters,
  singleExchangeParameters,
} from '../../../../src/model/world/networkParameters.ts';
import { playArms } from '../../../builders/playArms.ts';
import { cap, robots, smallWorld } from '../../../builders/smallWorld.ts';

it('the shortest set-ups take some time: a dialer whose calls are all refused makes as many as fit in and no more', () => {
  const { minimum: setupSeconds = 0 } = singleExchangeParameters.setupSeconds;
  expect(carrierGraphParameters.setupSeconds.minimum).toBe(setupSeconds);
  // Without this the dialer would go on for ever in one instant.
  expect(setupSeconds).toBeGreaterThan(0);
  const world = smallWorld({
    subscribers: 30,
    callers: {
      robots: robots({
        operators: 1,
        pacing: { use: 'progressive', agents: 2, hours: ['09:00', '09:02'] },
        list: { use: 'collected', share: 1, repeated: true },
      }),
    },
    network: { use: 'single-exchange', setupSeconds },
    screening: { origin: [cap(1)] },
  });
  const [{ audit }] = playArms({ arms: [{ world }], isTraced: false });
  // Two agents, 120 s: they also talk a little.
  const most = (2 * 120) / setupSeconds;
  expect(audit.attempts).toBeGreaterThan(most / 3);
  expect(audit.attempts).toBeLessThan(most);
});
