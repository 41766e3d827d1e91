/** Builds the detectors of an arm at their places: one for each carrier where carriers differ, since none sees the calls of another. */
import { childKey, keyOfText } from '../../../engine/random/key.ts';
import { Verdict } from '../../calls/callCodes.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { attemptColumnNames, onlyColumnsRead } from '../../calls/columnsRead.ts';
import type { AttemptColumns } from '../../calls/observed.ts';
import { places } from '../../contracts/detector.ts';
import type { DetectorSite, EarlierVerdicts, Place } from '../../contracts/detector.ts';
import type { TouchableTable } from '../../../engine/tables/touchable.ts';
import { alarmMillionthsOf } from '../../contracts/score.ts';
import { gatheringToolbox } from '../../tools/toolbox.ts';
import { onlyWatches } from '../../world/onlyWatches.ts';
import type { ScreeningSettings } from '../../world/world.ts';
import { latencyOf } from '../sanctions/actionLatency.ts';
import type { CallSigning } from '../sites/callSigning.ts';
import { DetectorDraw } from '../call/draws.ts';
import type { Frame } from './frame.ts';
import { CarrierPlaces, OneWayPlaces } from '../sites/placesOnPath.ts';
import type { PlacesOnPath } from '../sites/placesOnPath.ts';
import { registriesOf } from './siteRegistries.ts';
import type { RegistryWorld } from './siteRegistries.ts';
import { siteMark } from '../sites/siteMark.ts';
import { noSuspension, TimedSuspension } from '../sanctions/suspension.ts';
import type { Site } from '../sites/site.ts';
import { HopByHopTraceback, noTraceback } from '../sanctions/traceback.ts';
import type { Traceback } from '../sanctions/traceback.ts';

const actionCode = {
  allow: Verdict.allow,
  label: Verdict.label,
  charge: Verdict.charge,
  delay: Verdict.delay,
  challenge: Verdict.challenge,
  reject: Verdict.reject,
} as const;
/** In the place of a carrier: calls of all of them pass. */
const everybody = -1;

/** What detectors at their places see of an attempt. */
interface AttemptViews {
  readonly origin: AttemptColumns;
  readonly beyond: AttemptColumns;
}

/** Where a site stands. */
interface Placed {
  readonly place: Place;
  readonly settings: ScreeningSettings;
  readonly ordinal: number;
  readonly mark: number;
  readonly carrier: number;
  /** Sites of the same place that judge before this one, there at the same carrier. */
  readonly before: readonly { readonly id: string; readonly ordinal: number }[];
}

/** Sites in the order of places and declarations, numbered through, and the places that the calls of a world pass. */
export function buildSites(
  frame: Frame,
  calls: CallTable,
  around: {
    readonly signing: CallSigning;
    readonly registryWorld: RegistryWorld;
  },
): { readonly sites: readonly Site[]; readonly places: PlacesOnPath } {
  const { carrierMap: map, world } = frame;
  const origin = calls.attemptAtOrigin(map !== null);
  const beyond = calls.attemptBeyondOrigin(map !== null);
  const views = { origin, beyond };
  const alarms = Int32Array.from(
    places.flatMap((place) => world.screening[place].map(({ alarmAt }) => alarmMillionthsOf(alarmAt))),
  );
  const said = { scores: new Int32Array(alarms.length), alarmMillionths: alarms };
  const sites = placedOf(frame).map((at) => {
    const indexOf = (id: string): number => at.before.find((earlier) => earlier.id === id)?.ordinal ?? -1;
    return buildSite(
      frame,
      {
        calls,
        views,
        registryWorld: around.registryWorld,
        earlier: { ...said, indexOf },
      },
      at,
    );
  });
  return {
    sites,
    places:
      map === null
        ? new OneWayPlaces(sites)
        : new CarrierPlaces(sites, map, { origin, beyond, signing: around.signing }),
  };
}

/** Every detector that there is to be. */
function placedOf(frame: Frame): readonly Placed[] {
  let ordinal = 0;
  let ofRules = 0;
  return places.flatMap((place) => {
    const declared = frame.world.screening[place].map((settings) => {
      const carriers = carriersOfSite(frame, { place, settings });
      const rule = settings.ofRule?.rule ?? null;
      const mark = siteMark(ordinal, rule, ofRules);
      if (rule !== null) ofRules++;
      return { id: settings.id, settings, carriers, mark, ordinal: ordinal++ };
    });
    return declared.flatMap(({ settings, carriers, mark, ordinal: own }, within) =>
      carriers.map((carrier) => {
        const before = declared.slice(0, within).filter((earlier) => earlier.carriers.includes(carrier));
        return { place, settings, ordinal: own, mark, carrier, before };
      }),
    );
  });
}

/** Carriers that have a detector of their own for what is declared once; a handset's serves everybody. */
function carriersOfSite(
  { carrierMap: map, carriers }: Frame,
  { place, settings }: Pick<Placed, 'place' | 'settings'>,
): readonly number[] {
  if (map === null || place === 'handset') return [everybody];
  return [...carriers.keys()].filter(
    (carrier) =>
      !map.isForeign[carrier] &&
      (settings.carriers.length === 0 || settings.carriers.includes(carriers[carrier])),
  );
}

/** What detectors are built on. */
interface Rows {
  readonly calls: CallTable;
  readonly views: AttemptViews;
  readonly registryWorld: RegistryWorld;
  /** What detectors read; the sites write their scores. */
  readonly earlier: EarlierVerdicts & Pick<Site, 'scores'>;
}

function buildSite(frame: Frame, rows: Rows, at: Placed): Site {
  const { calls, views, registryWorld, earlier } = rows;
  const { place, settings, ordinal, mark, carrier } = at;
  const plugin = frame.plugins.detector(settings.use);
  const { suspend } = settings.consequences;
  const seen = place === 'origin' ? views.origin : views.beyond;
  const tables: TouchableTable[] = [];
  const site: DetectorSite = {
    place,
    attempt: onlyColumnsRead(seen, plugin.reads, calls.unknown),
    release: calls.release,
    registries: registriesOf(frame, plugin.needs, registryWorld),
    blockOf: (number, digits) => frame.plan.alikeFrom(number, digits),
    earlier,
    tools: gatheringToolbox(tables),
    draw: new DetectorDraw(calls, childKey(frame.key, keyOfText(`detector/${place}/${settings.id}`))),
    expectedNumbers: frame.subscribers,
  };
  return {
    ordinal,
    mark,
    id: settings.id,
    use: settings.use,
    place,
    carrier,
    detector: plugin.create(site, settings.parameters),
    scores: earlier.scores,
    alarmMillionths: earlier.alarmMillionths[ordinal],
    action: actionCode[settings.then],
    latency: latencyOf(settings.consequences.latency),
    suspension: suspend === null ? noSuspension : new TimedSuspension(seen, suspend),
    traceback: tracebackOf(frame, settings),
    isShadow: settings.isShadow,
    onlyWatches: onlyWatches(settings),
    fromSecond: settings.ofRule?.fromSecond ?? -Infinity,
    reads: (suspend === null ? plugin.reads : undefined) ?? attemptColumnNames,
    needsRelease: plugin.needs.includes('release'),
    needsReports: plugin.needs.includes('reports'),
    tables,
  };
}

/** `validate` has seen to it that there are carriers to ask. */
function tracebackOf({ carrierMap: map, carriers, world }: Frame, settings: ScreeningSettings): Traceback {
  const terms = settings.consequences.traceback;
  if (terms === null || map === null) return noTraceback;
  const declared = carriers.map((name) => world.network.carriers.find(({ id }) => id === name));
  return new HopByHopTraceback(map, declared, terms);
}
