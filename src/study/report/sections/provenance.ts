/** How to get the same numbers again: seed, replay line, hashes, versions. */
import { figure, percent } from '../../wording/figures.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';
import { wordOf } from '../../wording/wordOf.ts';

/** Of a built-in part its version, of a file its hash. */
const versionOrHash = (text: string): HtmlPart => (/^\d+$/.test(text) ? text : markup`<code>${text}</code>`);

export function provenance({ results }: ReportContext): Html {
  const { engine, hashes, replications } = results;
  const words = texts().replay;
  const rows: readonly (readonly HtmlPart[])[] = [
    [words.scenario, results.id],
    [words.seed, String(results.seed)],
    [words.replications, words.planned(figure(replications.done), figure(replications.planned))],
    [words.level, percent(results.level)],
    [words.mode, wordOf(texts().modes, results.mode)],
    [words.engine, words.calculation(engine.version, String(engine.calculation))],
    [words.world, markup`<code>${hashes.world}</code>`],
    [words.experiment, markup`<code>${hashes.experiment}</code>`],
    ...Object.entries(hashes.plugins).map(([id, hash]) => [words.plugin(id), versionOrHash(hash)]),
  ];
  return markup`<p>${texts().replay.line}</p>
<pre><code>${results.replay}</code></pre>
${dataTable({ caption: words.table, columns: [{ head: texts().heads.what }, { head: texts().heads.value, isText: true }], rows })}`;
}
