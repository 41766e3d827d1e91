/** Germany: numbers of this country on calls from abroad. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ShownKind } from '../../../model/contracts/ruleCalls.ts';
import { ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { noHomeNumberFromAbroad } from '../conditions/numberShown.ts';

/** A mobile may roam, and no call shows whether it does. */
const otherThanMobile = onlyFor(
  ({ shownKind }) => shownKind >= 0 && shownKind !== ShownKind.mobile,
  noHomeNumberFromAbroad,
);

export const deCli: RulePlugin = ruleFrom(
  {
    id: 'de-cli',
    title: 'Calls from abroad show no number of this country, except mobiles that roam',
    jurisdiction: 'DE',
    inForce: { from: '2022-12-01', says: 'as the press reported' },
    status: 'recalled',
    cites: ['TKG s 120', 'heise online and teltarif.de on the rules of 1 December 2022', 'rules DE-CLI'],
    exempt: ['roaming mobiles: every mobile number counts as one, since no call shows whether it roams'],
    about: [],
    looksAt: ['route', 'number-kind'],
    enforces: '',
    obeys:
      'nobody sends a number of this country in from abroad; carriers withhold it, which no place of a world can, so nothing is enforced',
    suffers: '',
    parameters: {},
    examples: [
      {
        call: { fromAbroad: true, domestic: true, shown: 'geographic' },
        is: 'broken',
        because: 'a domestic landline number from abroad',
      },
      {
        call: { fromAbroad: true, domestic: true, shown: 'mobile' },
        is: 'kept',
        because: 'the mobile may be roaming',
      },
      { call: { fromAbroad: true, domestic: false }, is: 'kept', because: 'a foreign number from abroad' },
    ],
  },
  { conditions: () => [otherThanMobile] },
);
