/** Canada: automatic dialling-announcing devices, part IV of the Unsolicited Telecommunications Rules. */
import { Purpose } from '../../../model/contracts/caller.ts';
import { notKnown } from '../../../model/contracts/ruleCalls.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { noVoiceWithoutConsent } from '../conditions/permission.ts';
import { hoursFrom, hoursOf, penalty, unsolicited } from './unsolicited.ts';

/** Whom the Commission calls public services may announce at any hour: schools, hospitals, warnings. */
const announcedWithHours = ['collection', 'service', 'banking', 'delivery', 'fraud'] as const;

const sells = ({ purpose }: Readonly<PlannedCall>): boolean =>
  purpose === Purpose.marketing || purpose === notKnown;

export const caAdad: RulePlugin = ruleFrom(
  {
    ...unsolicited,
    id: 'ca-adad',
    version: 2,
    title:
      'Announcing devices sell only to who has consented, a business relationship is not enough; what sells nothing is announced in the hours of telemarketing',
    status: 'verified',
    cites: [
      'CRTC 2014-155',
      'CRTC, Unsolicited Telecommunications Rules, part IV; Telecom Regulatory Policy CRTC 2009-200 (20 April 2009) on its hours',
      'FEDMA, legal facts on Canada: automatic dialling-announcing devices',
      'rules CA-ADAD',
    ],
    exempt: [
      'people who speak themselves',
      'announcements of public services, such as schools, hospitals, police and fire departments',
    ],
    about: ['marketing', ...announcedWithHours],
    looksAt: ['voice', 'consent', 'purpose', 'time'],
    bindsBy: ['voice'],
    obeys: 'machines sell only to who has consented; whatever else they announce waits for the hours',
    parameters: {
      ...hoursFrom(
        'FEDMA on the rules for announcing devices: the hours of live telemarketing; rules CA-ADAD recalls 9:30 to 20:00 and 10:00 to 17:00, perhaps those before CRTC 2009-200',
      ),
      ...penalty,
    },
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'the person has consented',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'a device without consent',
      },
      {
        call: { at: '2024-05-06 08:30', purpose: 'collection', automatic: true },
        is: 'broken',
        because: 'a device announces before 9:00 on a Monday',
      },
      {
        call: { at: '2024-05-06 09:00', purpose: 'collection', automatic: true },
        is: 'kept',
        because: 'it announces from 9:00 on',
      },
      {
        call: { at: '2024-05-06 08:30', purpose: 'collection', automatic: false },
        is: 'kept',
        because: 'a person speaks',
      },
    ],
  },
  {
    conditions: (site, values) => [
      onlyFor(sells, noVoiceWithoutConsent),
      onlyFor((call) => call.isAutomatic === 1 && !sells(call), hoursOf(site, values)),
    ],
    sanction: fined,
  },
);
