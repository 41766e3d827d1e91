/** Builds the wanted callers of a world, and what is sized by them. */
import { childKey, keyOfText } from '../../../engine/random/key.ts';
import { KeyedStream } from '../../../engine/random/stream.ts';
import { Contacts } from '../../population/contacts.ts';
import { Directory } from '../../population/directory.ts';
import { UnequalCallers } from '../../population/unequalCallers.ts';
import { candidatesInBusiestHour, candidatesInDays } from '../intents/candidates.ts';
import { Completions } from '../intents/completions.ts';
import type { IntentTable } from '../intents/intentTable.ts';
import { WantedSource } from '../intents/wantedSource.ts';
import type { Frame } from './frame.ts';
import { SourceSite } from './sourceSite.ts';

/** Wanted sources; the pre-history leaves out calls among subscribers, which build neither labels nor distrust. */
export function buildSources(
  frame: Frame,
  intents: IntentTable,
  isPreHistory: boolean,
): readonly WantedSource[] {
  const { world, plugins, dealing, firstWeekday } = frame;
  const peopleKey = childKey(frame.key, keyOfText('population'));
  const contacts = new Contacts(world.population, peopleKey);
  const callers = new UnequalCallers(world.population, peopleKey);
  const directory = new Directory({ count: frame.subscribers, dealing, contacts, callers });
  const { days: count, preHistoryDays: first } = world.clock;
  const days = { first, count, replication: frame.drawn.replication };
  const sources: WantedSource[] = [];
  world.callers.forEach((settings, caller) => {
    if (settings.kind !== 'wanted') return;
    const plugin = plugins.caller(settings.use);
    if (isPreHistory && plugin.membersFrom === '') return;
    const name = keyOfText(`caller/${settings.id}`);
    const key = childKey(frame.key, name);
    const own = { declaration: caller, numbers: frame.numbersOfCaller[caller].count };
    const people = { subscribers: directory, dealing, numberLimit: frame.plan.count };
    const site = new SourceSite(
      { ofReplication: key, ofSeed: childKey(frame.seedKey, name), days },
      people,
      own,
    );
    const identity = {
      ordinal: sources.length,
      caller,
      callerClass: frame.classOfCaller[caller],
      keyLow: key.low,
      keyHigh: key.high,
    };
    const room = { intents, stream: new KeyedStream(), firstWeekday };
    sources.push(new WantedSource(identity, plugin.create(site, settings.parameters), room));
  });
  return sources;
}

/** Assumed: in this share of an hour as many candidates come as there are intents under way, waiting follow-ups and reattempts included; twice the city's. */
const underWayHours = 0.15;

/** Room for more is not reserved; tables grow beyond it. */
const reservedAtMost = 2_000_000;

/** Intents that are under way at one time, for which tables reserve room. */
export function intentsUnderWay(sources: readonly WantedSource[], { firstWeekday }: Frame): number {
  const expected = candidatesInBusiestHour(sources, firstWeekday) * underWayHours;
  return expected < reservedAtMost ? Math.ceil(expected) : reservedAtMost;
}

/** What of the control arm an arm knows. */
export interface ControlArm {
  /** The arm is the control itself, and others are compared with it. */
  readonly isCompared: boolean;
  /** Demands completed in the control arm, by id of the declaration; none for the control itself. */
  readonly completedInControl: ReadonlyMap<string, Completions>;
}

/** What the control arm completed, by ordinal of the source: to be filled in the control, with room for all candidates if it is compared with others. */
export function completionsOf(
  { world, firstWeekday }: Frame,
  sources: readonly WantedSource[],
  { completedInControl, isCompared }: ControlArm,
): readonly Completions[] {
  const { days } = world.clock;
  return sources.map(
    (source) =>
      completedInControl.get(world.callers[source.caller].id) ??
      new Completions(isCompared ? candidatesInDays(source, days, firstWeekday) : 0),
  );
}
