import { describe, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../../../src/model/contracts/detector.ts';
import { noCall, WatchCell, watchCells } from '../../../../src/model/simulation/state/arm.ts';
import { between } from '../../../builders/betweenDetector.ts';
import type { Between } from '../../../builders/betweenDetector.ts';
import { playArms } from '../../../builders/playArms.ts';
import { cap, labels, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

const base: WorldSketch = { subscribers: 100, residents: { markShare: 0.9, labelApp: 1 } };

/** Plays two arms, of which the second has the faulty labels behind a cap, and reads the watch after the fault. */
function watchAfter(fault: Between): { message: string; watch: Int32Array } {
  const watch = new Int32Array(watchCells);
  const faulty = (plugin: DetectorPlugin): DetectorPlugin => ({
    ...between(plugin, () => fault),
    needs: ['release', 'reports'],
  });
  const screening = { terminating: [cap(1000)], handset: [labels] };
  const play = (): unknown =>
    playArms({
      arms: [{ world: smallWorld(base) }, { world: smallWorld({ ...base, screening }) }],
      wrapDetector: (plugin) => (plugin.id === 'crowd-labels' ? faulty(plugin) : plugin),
      watch,
    });
  expect(play).toThrow();
  try {
    play();
  } catch (error) {
    return { message: (error as Error).message, watch };
  }
  return { message: '', watch };
}

const fail = (): never => {
  throw new Error('planted');
};

describe('the watch', () => {
  it('names arm, detector and call of a judgement that throws', () => {
    const { watch } = watchAfter({ judge: fail });
    expect([watch[WatchCell.arm], watch[WatchCell.site]]).toEqual([1, 2]);
    expect(watch[WatchCell.caller]).toBeGreaterThanOrEqual(0);
  });

  it('names the detector and the call when a score is out of range', () => {
    const { watch, message } = watchAfter({ judge: () => 0.5 });
    expect([watch[WatchCell.arm], watch[WatchCell.site], message]).toEqual([
      1,
      2,
      'judge returned 0.5; expected an integer from 0 to 1000000',
    ]);
  });

  it('names the call after whose end the detector throws', () => {
    const { watch } = watchAfter({ afterRelease: fail });
    expect([watch[WatchCell.arm], watch[WatchCell.site]]).toEqual([1, 2]);
    expect(watch[WatchCell.caller]).toBeGreaterThanOrEqual(0);
  });

  it('names the detector, and no call, when a report makes it throw', () => {
    const { watch } = watchAfter({ afterReport: fail });
    expect([watch[WatchCell.arm], watch[WatchCell.site], watch[WatchCell.caller]]).toEqual([1, 2, noCall]);
  });

  it('names nobody when nobody throws', () => {
    const watch = new Int32Array(watchCells);
    playArms({ arms: [{ world: smallWorld({ ...base, screening: { terminating: [cap(5)] } }) }], watch });
    expect(watch[WatchCell.site]).toBe(0);
  });
});
