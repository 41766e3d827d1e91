/** What `replay` prints: the trace in a sentence, a row for each detector. */
import { columnsOf, headOf } from '../../study/replay/measures/judgementColumns.ts';
import type { ReplayResults, ReplaySpeed } from '../../study/replay/replayRequest.ts';
import {
  calledSentences,
  callsSentence,
  intervalSentences,
  lackingIntervals,
  missSentences,
  registrySentences,
  traceName,
} from '../../study/replay/replaySentences.ts';
import { faintLines, foldLine } from './foldLines.ts';
import { gridLines } from './gridLines.ts';
import type { Grid } from './gridLines.ts';
import { lineStyle } from './lineStyle.ts';
import type { Terminal } from './lineStyle.ts';

export function replayLines(results: ReplayResults, terminal: Terminal): readonly string[] {
  const style = lineStyle(terminal);
  const heads = [
    callsSentence(results),
    ...calledSentences(results.trace.called),
    ...registrySentences(results),
    ...intervalSentences(results),
  ];
  const notes = [...missSentences(results), ...lackingIntervals(results)];
  return [
    style.strong(traceName(results)),
    ...heads.flatMap((line) => faintLines(line, style)),
    '',
    ...gridLines(gridOf(results), style),
    ...(notes.length === 0 ? [] : ['', ...notes.flatMap((line) => foldLine(line, style.room))]),
  ];
}

function gridOf({ detectors }: ReplayResults): Grid {
  const columns = columnsOf(detectors);
  return {
    corner: 'detector',
    heads: columns.map(headOf),
    rows: detectors.map((judgement) => ({
      name: judgement.id,
      cells: columns.map((column) => column.cell(judgement)),
    })),
  };
}

/** Throughput and memory, which belong to the machine. */
export function speedLine(speed: ReplaySpeed): string {
  const million = (perSecond: number): string => `${(perSecond / 1e6).toFixed(2)} M`;
  const { readSeconds, judgeSeconds, measureSeconds, mostMemoryMegabytes } = speed;
  return `read in ${readSeconds.toFixed(1)} s, judged in ${judgeSeconds.toFixed(1)} s (${million(speed.callsPerSecond)} calls, ${million(speed.decisionsPerSecond)} decisions a second), measured in ${measureSeconds.toFixed(1)} s; at most ${mostMemoryMegabytes.toFixed(0)} MB`;
}
