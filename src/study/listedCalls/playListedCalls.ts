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

export type ListedEnd =
  | { readonly kind: 'scores'; readonly scores: readonly (readonly number[])[] }
  | { readonly kind: 'fault'; readonly fault: ListedFault };

/** Cells in which whoever watches reads who has the turn. */
export const ListedWatch = { play: 0, call: 1 } as const;
export const listedWatchBytes = 8;

export function playListedCalls(listed: ListedCalls, loaded: LoadedPlugins, watch: Int32Array): ListedEnd {
  const scores: (readonly number[])[] = [];
  for (const [ordinal, play] of listed.plays.entries()) {
    watch[ListedWatch.play] = ordinal;
    watch[ListedWatch.call] = -1;
    try {
      scores.push(scoresInPlay(listed, play, { plugin: pluginOf(play, loaded), watch }));
    } catch (error) {
      const { message } = readThrown(error);
      return { kind: 'fault', fault: { play: ordinal, call: watch[ListedWatch.call], message } };
    }
  }
  return { kind: 'scores', scores };
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
