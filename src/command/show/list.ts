/** The verb `list`: what there is, one line each, or as JSON descriptors. */
import { printable } from '../../study/failures/printable.ts';
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { nearestName } from '../../study/failures/nearestName.ts';
import { texts } from '../../study/wording/speaking.ts';
import { inForceText } from '../../study/wording/inForceText.ts';
import { readScenarioFile } from '../../study/scenario/world/scenarioFile.ts';
import {
  dialerEntries,
  entriesOf,
  familyCalled,
  listNames,
  metricEntries,
  shownEntries,
} from './catalogueEntries.ts';
import type { Entry } from './catalogueEntries.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { packagedScenarios } from '../invocation/packagedScenarios.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { rulesUnder } from './rulesIn.ts';
import { catalogueRows, overviewLines } from '../terminal/catalogueRows.ts';
import { terminalRoom } from '../terminal/foldLines.ts';
import { print, printJson, say } from '../terminal/say.ts';

const titleOf = (path: string): string => readScenarioFile({ path }).title['en'] ?? '';

const scenarioEntries = (): readonly Entry[] =>
  packagedScenarios().map((path) => ({
    id: path,
    get title() {
      return titleOf(path);
    },
  }));

function entries(what: string): readonly Entry[] | null {
  if (what === 'metrics') return metricEntries();
  if (what === 'dialers') return dialerEntries();
  if (what === 'scenarios') return scenarioEntries();
  const family = familyCalled(what);
  return family === undefined ? null : entriesOf(family);
}

const ruleHeads = ['rule', 'where', 'status', 'in force', 'title'];

/** What stands before the title; of a rule also where it holds, how sure it is and from when to when. */
function cellsOf({ family, id, ...entry }: Entry, what: string): readonly string[] {
  if (what === 'dialers') return [`${String(family)}/${id}`];
  if (family !== 'rule') return [id];
  const { jurisdiction, status, inForce } = entry as unknown as RulePlugin;
  return [id, jurisdiction, status, inForceText({ status, inForce })];
}

/** A part or metric is shown, not listed. */
function meantText(what: string): string {
  if (shownEntries().some(({ id }) => id === what)) return `\n\`ringfence show ${what}\` shows it`;
  const near = nearestName(what, listNames);
  return near === undefined ? '' : `\ndid you mean ${near}?`;
}

export async function list(
  what: string | undefined,
  options: OwnCheck & { readonly json?: boolean; readonly jurisdiction?: string },
): Promise<ExitCode> {
  if (what === undefined && options.isOnlyChecked === true) return ExitCode.usage;
  if (what === undefined) {
    for (const name of listNames.filter((one) => one !== 'dialers'))
      print(
        overviewLines(
          name,
          (entries(name) ?? []).map(({ id }) => id),
          terminalRoom(),
        ),
      );
    say('with titles: ringfence list detectors; all about one of them: ringfence show volume-cap');
    return ExitCode.done;
  }
  const found = entries(what);
  if (found === null) {
    say(
      `list: nothing is called "${printable(what)}"; expected one of ${listNames.join(', ')}${meantText(what)}`,
    );
    return ExitCode.usage;
  }
  const { jurisdiction } = options;
  const asked = jurisdiction === undefined ? null : rulesUnder(jurisdiction);
  if (options.isOnlyChecked === true || (jurisdiction !== undefined && asked === null)) return ExitCode.usage;
  const listed = asked === null ? found : found.filter(({ id }) => asked.some((rule) => rule.id === id));
  if (options.json === true) printJson(listed, 2);
  else {
    const rows = listed.map((entry) => [...cellsOf(entry, what), entry.title]);
    const heads = found[0]?.family === 'rule' ? ruleHeads : [];
    const room = terminalRoom();
    print(catalogueRows(heads, rows, room));
    if (heads.length > 0) say(texts().library.doubt);
  }
  return ExitCode.done;
}
