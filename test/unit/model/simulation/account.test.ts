/** Which sites say how well their scores order calls: those of whose alarms nothing follows. */
import { expect, it } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import { cap, smallWorld } from '../../../builders/smallWorld.ts';

const suspend = { what: 'number', after: '0 s', duration: '1 h' };

it('a ROC is read of sites in shadow mode, of those that allow everything, and of all in the open loop', () => {
  const site = cap(20);
  const sites = [
    { ...site, id: 'shadow', shadow: true },
    { ...cap(20, 'allow'), id: 'allowing' },
    { ...cap(20, 'allow'), id: 'suspending', suspend },
    { ...cap(20, 'label'), id: 'labelling' },
  ];
  const world = smallWorld({ screening: { terminating: sites } });
  const played = playArms({ arms: [{ world }, { world, effect: 'open' }], isTraced: false });
  const [closed, open] = played.map(({ rows }) =>
    rows
      .filter(({ metric, denominator }) => metric === 'detector.rocArea' && denominator > 0)
      .map(({ place }) => place),
  );
  expect(closed).toEqual(['terminating/shadow', 'terminating/allowing']);
  expect(open).toEqual(sites.map(({ id }) => `terminating/${id}`));
});
