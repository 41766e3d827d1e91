/** A worker thread that plays listed calls: the thread outside can end it when a detector hangs. */
import { guardedDetectors } from '../parts/guardedDetector.ts';
import { watchLateFaults } from '../parts/lateFaults.ts';
import { failureLine } from '../failures/render.ts';
import { hideNodeWarnings } from '../threads/nodeWarnings.ts';
import { ownThread } from '../threads/ownThread.ts';
import { loadModules } from '../modules/modules.ts';
import { ListedWatch, makePlays, playListedCalls } from './playListedCalls.ts';
import type { ListedEnd, ListedFault, PlaysMade } from './playListedCalls.ts';
import type { ListedSetup } from './watchedListedCalls.ts';

hideNodeWarnings();

const { setup, port } = ownThread<ListedSetup>();
const { listed, modules, watch, isMaking } = setup;
const cells = new Int32Array(watch);
const say = (end: ListedEnd | PlaysMade): void => port.postMessage(end);
const fail = (fault: Partial<ListedFault> & Pick<ListedFault, 'message'>): void =>
  say({ kind: 'fault', fault: { play: 0, call: -1, ...fault } });

const ending = watchLateFaults(modules, (fault) => {
  const { blamed, message } = fault;
  if ('thrown' in fault) fail({ play: cells[ListedWatch.play], call: cells[ListedWatch.call], message });
  else fail({ message, ...(blamed === null ? {} : { blamed }) });
});
const { loaded, failures } = await loadModules(modules);
if (failures.length > 0) fail({ message: failures.map(failureLine).join('\n') });
else {
  const end = isMaking ? makePlays(listed, loaded, cells) : playListedCalls(listed, loaded, cells);
  ending.done(
    () => say(end),
    () => {
      // A play that failed by itself would hide who has changed what all code shares.
      const failed = end.kind === 'made' ? end.faults.map(({ play }) => play) : [];
      const plays = listed.plays.filter((_, ordinal) => !failed.includes(ordinal));
      const calls = isMaking ? [] : listed.calls;
      const found = playListedCalls({ ...listed, plays, calls }, guardedDetectors(loaded), cells);
      if (found.kind !== 'fault') return;
      cells[ListedWatch.play] = listed.plays.indexOf(plays[found.fault.play]);
      throw new Error(found.fault.message);
    },
  );
}
