/** Reads how call records are to be read: a format that is built in, or a mapping file; prints what is wrong with it. */
import { wholeFile } from '../../study/failures/failure.ts';
import { builtInFormats } from '../../study/imports/mapping/builtInFormats.ts';
import type { Format } from '../../study/imports/mapping/builtInFormats.ts';
import type { ImportMapping } from '../../study/imports/mapping/importMapping.ts';
import { readMappingFile } from '../../study/imports/mapping/mappingFile.ts';
import { timeZoneText } from '../../study/imports/mapping/mappingSchema.ts';
import { zoneOf } from '../../study/imports/clock/zones.ts';
import { tellFailures } from '../invocation/tellFailures.ts';
import { insteadOfMapping } from '../invocation/writtenFile.ts';
import { say } from '../terminal/say.ts';

export interface InputOptions {
  readonly format?: Format;
  readonly mapping?: string;
  readonly timeZone?: string;
  readonly country?: string;
  readonly rejects?: string;
}

/** A mapping of null: the files are traces. */
export interface Input {
  readonly mapping: ImportMapping | null;
  /** What says how the records are read: the mapping file and the lists that it names. */
  readonly files: readonly string[];
}

/** Null where something is wrong, which is told by then. */
export function readInput(options: InputOptions): Input | null {
  const { format, mapping, timeZone, country } = options;
  const wrong: string[] = [];
  if (format !== undefined && mapping !== undefined)
    wrong.push('--format and --mapping: found both, expected one');
  if (format !== undefined && timeZone === undefined)
    wrong.push(
      `--time-zone: found nothing, expected ${timeZoneText}: the records do not say in which zone their times are`,
    );
  if (timeZone !== undefined && zoneOf(timeZone) === null)
    wrong.push(`--time-zone: found "${timeZone}", expected ${timeZoneText}`);
  if (country !== undefined && !/^[1-9]\d{0,2}$/.test(country))
    wrong.push(`--country: found "${country}", expected a country code such as 86`);
  wrong.forEach((line) => say(line));
  if (wrong.length > 0) return null;
  if (mapping !== undefined) return readMapped(mapping);
  if (format === undefined) return { mapping: null, files: [] };
  const builtIn = builtInFormats[format];
  return {
    mapping: {
      ...builtIn,
      timeZone: timeZone ?? '',
      numbers: { ...builtIn.numbers, country: country ?? '' },
    },
    files: [],
  };
}

function readMapped(path: string): Input | null {
  const { mapping, failures, sources } = readMappingFile(path);
  if (mapping !== null) return { mapping, files: [path, ...(mapping.labels?.files ?? [])] };
  const found = insteadOfMapping(path);
  if (found === null) tellFailures(failures, sources);
  else tellFailures([{ ...wholeFile(path), path: '', found, expected: 'a mapping file', hint: '' }]);
  return null;
}
