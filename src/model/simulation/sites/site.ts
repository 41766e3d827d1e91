/** A detector at a place together with what is done about its alarms. */
import type { TouchableTable } from '../../../engine/tables/touchable.ts';
import type { AttemptColumn } from '../../calls/observed.ts';
import type { Detector, Place } from '../../contracts/detector.ts';
import type { ActionLatency } from '../sanctions/actionLatency.ts';
import type { Suspension } from '../sanctions/suspension.ts';
import type { Traceback } from '../sanctions/traceback.ts';
import type { Verdict } from '../../calls/callCodes.ts';

export interface Site {
  readonly ordinal: number;
  /** How the watch names it. */
  readonly mark: number;
  readonly id: string;
  /** What the scenario named: catalogue id or module reference. */
  readonly use: string;
  readonly place: Place;
  /** Carrier whose it is; −1 where everybody's calls pass it. */
  readonly carrier: number;
  readonly detector: Detector;
  /** What every site of the arm, by ordinal, has said of the call at hand. */
  readonly scores: Int32Array;
  /** Scores from here on are alarms. */
  readonly alarmMillionths: number;
  readonly action: Verdict;
  readonly latency: ActionLatency;
  readonly suspension: Suspension;
  readonly traceback: Traceback;
  readonly isShadow: boolean;
  /** Nothing follows from what its detector says. */
  readonly onlyWatches: boolean;
  /** First second at which it screens, kernel clock; before, nothing passes it. */
  readonly fromSecond: number;
  /** Columns of an attempt that its detector reads, or what follows from its alarms. */
  readonly reads: readonly AttemptColumn[];
  readonly needsRelease: boolean;
  readonly needsReports: boolean;
  /** Tables by calling number that the detector works on. */
  readonly tables: readonly TouchableTable[];
}

/** Does the site judge a call that begins at this second, and so hear of its end later, or hear a report of this second? */
export const isScreening = ({ fromSecond }: Site, second: number): boolean => second >= fromSecond;

/** A plug-in broke its contract; the arm's watch says on which call. */
export class PluginFault extends Error {
  readonly plugin: string;

  constructor(plugin: string, message: string) {
    super(message);
    this.name = 'PluginFault';
    this.plugin = plugin;
  }
}
