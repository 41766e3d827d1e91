/** What `replay` prints: the trace in a sentence, a row for each detector. */
import { styleText } from 'node:util';
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
import type { Grid, GridStyle } from './gridLines.ts';
import type { TableOptions } from './resultTable.ts';

export function replayLines(results: ReplayResults, { hasColour, columns }: TableOptions): readonly string[] {
  const paint = (tone: 'bold' | 'dim') => (text: string) =>
    hasColour ? styleText(tone, text, { validateStream: false }) : text;
  const style: GridStyle = {
    strong: paint('bold'),
    faint: paint('dim'),
    room: columns > 0 ? columns : Infinity,
  };
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
