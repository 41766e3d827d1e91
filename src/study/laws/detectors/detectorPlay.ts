/** Plays calls to a detector under test, as they are or with something changed that should not matter. */
import { attemptColumnNames, onlyColumnsRead } from '../../../model/calls/columnsRead.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, Registries } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { formFault } from '../../parts/partForm.ts';
import { arrive, end, fakeDetectorSite, poison } from '../fakes/fakeDetectorSite.ts';
import type { FakeCall } from '../fakes/fakeCall.ts';
import type { FakeDetectorSite, SiteOptions } from '../fakes/fakeDetectorSite.ts';

/** How the calls are played. */
export interface Play {
  /** Slot of each call; the first one where nothing is said. */
  readonly slotOf?: (ordinal: number) => number;
  /** What unwritten cells hold. */
  readonly filler?: number;
  /** What the release columns hold when the verdict is asked for. */
  readonly poison?: number;
  readonly asksForEvidence?: boolean;
  /** Time of the start, in milliseconds since a local midnight. */
  readonly startMs?: number;
  readonly values?: ParameterValues;
  readonly registries?: Partial<Registries>;
  readonly blockOf?: SiteOptions['blockOf'];
  /** Columns that it does not declare are shown, too. */
  readonly showsAllColumns?: boolean;
  /** Told which call has its turn. */
  readonly before?: (ordinal: number) => void;
}

export const made = (
  plugin: DetectorPlugin,
  site: FakeDetectorSite,
  values: ParameterValues = {},
): Detector => {
  const attempt = onlyColumnsRead(site.attempt, plugin.reads, new Int32Array(site.rows).fill(unknownCode));
  const detector = plugin.create({ ...site, attempt }, defaultValues(plugin.parameters, values));
  const fault = formFault('detector', detector);
  if (fault !== null) throw new Error(`create ${fault}`);
  return answeringAtOnce(detector);
};

const seeingAll = (plugin: DetectorPlugin): DetectorPlugin =>
  Object.create(plugin, { reads: { value: attemptColumnNames } }) as DetectorPlugin;

/** Scores of the calls, one after the other. */
export function scoresOf(
  plugin: DetectorPlugin,
  calls: readonly FakeCall[],
  play: Play = {},
): readonly number[] {
  const { slotOf = () => 0, filler = -1, registries, blockOf } = play;
  const site = fakeDetectorSite({ rows: 8, filler, registries, blockOf });
  const detector = made(play.showsAllColumns === true ? seeingAll(plugin) : plugin, site, play.values);
  let timeMs = play.startMs ?? 0;
  return calls.map((call, ordinal) => {
    const slot = slotOf(ordinal);
    play.before?.(ordinal);
    timeMs += call.gapMs;
    arrive(site, slot, { call, ordinal, timeMs });
    poison(site, slot, play.poison ?? -1);
    const score = detector.judge(slot);
    if (play.asksForEvidence === true) detector.evidence(slot);
    end(site, slot, { call, detector });
    return score;
  });
}
