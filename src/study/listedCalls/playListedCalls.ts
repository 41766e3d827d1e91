/** Plays listed calls to their detectors in this thread, as the laws do. */
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import { detectorCatalogue } from '../../plugins/detectors/catalogue.ts';
import { scoresOf } from '../laws/detectors/detectorPlay.ts';
import { waysToPlay } from '../laws/detectors/waysToPlay.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import { shown } from '../parts/valueRanges.ts';
import { readThrown } from '../reading/thrown.ts';
import type { ListedCalls, ListedPlay } from './listedCalls.ts';

/** A detector that threw or hung; plays and calls by ordinal, −1: before the first call. */
export interface ListedFault {
  readonly play: number;
  readonly call: number;
  /** Of what came late: the module that left it, or those that may have. */
  readonly blamed?: string;
  readonly message: string;
}

export interface ListedFaultEnd {
  readonly kind: 'fault';
  readonly fault: ListedFault;
}

export interface ListedScores {
  readonly kind: 'scores';
  readonly scores: readonly (readonly number[])[];
}

export type ListedEnd = ListedScores | ListedFaultEnd;

/** Every play was tried. */
export interface PlaysMade {
  readonly kind: 'made';
  readonly faults: readonly ListedFault[];
}

/** Cells in which whoever watches reads who has the turn. */
export const ListedWatch = { play: 0, call: 1 } as const;
export const listedWatchBytes = 8;

export function playListedCalls(listed: ListedCalls, loaded: LoadedPlugins, watch: Int32Array): ListedEnd {
  const scores: (readonly number[])[] = [];
  for (const ordinal of listed.plays.keys()) {
    const end = scoresOrFault(listed, ordinal, { loaded, watch });
    if ('message' in end) return { kind: 'fault', fault: end };
    scores.push(end);
  }
  return { kind: 'scores', scores };
}

/** Makes the detector of each play, whatever becomes of the others, and plays no call. */
export function makePlays(listed: ListedCalls, loaded: LoadedPlugins, watch: Int32Array): PlaysMade {
  const ends = [...listed.plays.keys()].map((ordinal) =>
    scoresOrFault({ ...listed, calls: [] }, ordinal, { loaded, watch }),
  );
  return { kind: 'made', faults: ends.filter((end) => 'message' in end) };
}

function scoresOrFault(
  listed: ListedCalls,
  ordinal: number,
  { loaded, watch }: { readonly loaded: LoadedPlugins; readonly watch: Int32Array },
): readonly number[] | ListedFault {
  const play = listed.plays[ordinal];
  watch[ListedWatch.play] = ordinal;
  watch[ListedWatch.call] = -1;
  try {
    return scoresInPlay(listed, play, { plugin: pluginOf(play, loaded), watch });
  } catch (error) {
    return { play: ordinal, call: watch[ListedWatch.call], message: readThrown(error).message };
  }
}

function scoresInPlay(
  { calls }: ListedCalls,
  { way, settings }: ListedPlay,
  { plugin, watch }: { readonly plugin: DetectorPlugin; readonly watch: Int32Array },
): readonly number[] {
  const { play, change = (same: ListedCalls['calls']) => same } = waysToPlay[way];
  const before = (ordinal: number): void => void (watch[ListedWatch.call] = ordinal);
  const scores: readonly unknown[] = scoresOf(plugin, change(calls), { ...play, values: settings, before });
  const odd = scores.findIndex((score) => typeof score !== 'number');
  if (odd < 0) return scores as readonly number[];
  before(odd);
  throw new Error(`judge returned ${shown(scores[odd])}; expected an integer from 0 to 1000000`);
}

function pluginOf({ use }: ListedPlay, loaded: LoadedPlugins): DetectorPlugin {
  const plugin = loaded.get(use) ?? detectorCatalogue.find(({ id }) => id === use);
  if (plugin?.family !== 'detector') throw new Error(`no detector is called ${use}`);
  return plugin;
}
