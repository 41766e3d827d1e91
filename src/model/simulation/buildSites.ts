/** Builds the detectors of an arm at their places. */
import { childKey, keyOfText } from '../../engine/random/key.ts';
import { Verdict } from '../calls/callColumns.ts';
import type { CallTable } from '../calls/callTable.ts';
import { places } from '../contracts/detector.ts';
import type { DetectorSite, EarlierVerdicts, Place, Registries } from '../contracts/detector.ts';
import type { TouchableTable } from '../../engine/tables/touchable.ts';
import { gatheringToolbox } from '../tools/toolbox.ts';
import type { ScreeningSettings } from '../world/world.ts';
import { DetectorDraw } from './draws.ts';
import type { Frame } from './frame.ts';
import type { Site } from './site.ts';

const actionCode = { allow: Verdict.allow, label: Verdict.label, reject: Verdict.reject } as const;
const unknown = -1;

/** Sites by place, in the order in which a call passes, numbered through. */
export function buildSites(frame: Frame, calls: CallTable): readonly (readonly Site[])[] {
  let ordinal = 0;
  const { screening } = frame.world;
  const alarms = Int32Array.from(
    places.flatMap((place) => screening[place].map(({ alarmAt }) => Math.ceil(alarmAt * 1e6 - 1e-6))),
  );
  const said = { scores: new Int32Array(alarms.length), alarmMillionths: alarms };
  return places.map((place) => {
    const first = ordinal;
    return screening[place].map((settings, within) => {
      const before = screening[place].slice(0, within).map(({ id }) => id);
      const indexOf = (id: string): number => (before.includes(id) ? first + before.indexOf(id) : -1);
      return buildSite(frame, calls, { place, settings, ordinal: ordinal++, earlier: { ...said, indexOf } });
    });
  });
}

function buildSite(
  frame: Frame,
  calls: CallTable,
  at: { place: Place; settings: ScreeningSettings; ordinal: number; earlier: EarlierVerdicts },
): Site {
  const { place, settings, ordinal, earlier } = at;
  const plugin = frame.plugins.detector(settings.use);
  const tables: TouchableTable[] = [];
  const site: DetectorSite = {
    place,
    attempt: place === 'origin' ? calls.attempt : calls.attemptBeyondOrigin(),
    release: calls.release,
    registries: registriesOf(frame, plugin.needs),
    blockOf: (number, digits) => frame.plan.alikeFrom(number, digits),
    earlier,
    tools: gatheringToolbox(tables),
    draw: new DetectorDraw(calls, childKey(frame.key, keyOfText(`detector/${place}/${settings.id}`))),
    expectedNumbers: frame.subscribers,
  };
  return {
    ordinal,
    id: settings.id,
    use: settings.use,
    place,
    detector: plugin.create(site, settings.parameters),
    scores: earlier.scores,
    alarmMillionths: earlier.alarmMillionths[ordinal],
    action: actionCode[settings.then],
    isShadow: settings.isShadow,
    needsRelease: plugin.needs.includes('release'),
    needsReports: plugin.needs.includes('reports'),
    tables,
  };
}

/** Registries that the plug-in declared; any other answers 'unknown'. Registries of consents by the number shown and of numbers that never call do not exist: always unknown. */
function registriesOf(frame: Frame, needs: readonly string[]): Registries {
  const { plan, dealing, registers } = frame;
  const mayAskAllocation = needs.includes('registry:allocation');
  const mayAskPurpose = needs.includes('registry:purpose');
  const mayAskDoNotCall = needs.includes('registry:do-not-call');
  const isListed = (number: number): number => {
    const subscriber = dealing.subscriberOf(number);
    return subscriber >= 0 && registers.isOnDoNotCallList(subscriber) ? 1 : 0;
  };
  return {
    isAllocated: (number) => (mayAskAllocation ? plan.isAllocated(number) : unknown),
    isOutboundPermitted: (number) => (mayAskPurpose ? plan.isOutboundPermitted(number) : unknown),
    isDomestic: (number) => (mayAskAllocation ? plan.isDomestic(number) : unknown),
    hasConsent: () => unknown,
    isOnDoNotCallList: (callee) => (mayAskDoNotCall ? isListed(callee) : unknown),
    isOnDoNotOriginateList: () => unknown,
  };
}
