/** Formats of call records that need no mapping: those that Asterisk and FreeSWITCH write. */
import type { FieldMapping, FieldName, ImportMapping } from './importMapping.ts';
import { usualHabits } from '../numbers/numberingHabits.ts';

export const formats = ['asterisk', 'freeswitch'] as const;
export type Format = (typeof formats)[number];

const field = (column: string): FieldMapping => ({
  column,
  hourColumn: null,
  as: ['iso'],
  form: 'seconds',
  map: null,
  unwanted: null,
  wanted: null,
  position: null,
});

const fields = (columns: Partial<Record<FieldName, string>>): ImportMapping['fields'] =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, field(column)]));

/**
 * `Master.csv` of Asterisk's `cdr_csv` (the comment at the head of `cdr/cdr_csv.c` in asterisk/asterisk): sixteen columns without a
 * header, then `uniqueid` and `userfield` where `cdr.conf` asks for them, and `peeraccount`, `linkedid` and `sequence` of later versions.
 */
const asteriskColumns: readonly string[] = [
  'accountcode',
  'src',
  'dst',
  'dcontext',
  'clid',
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'start',
  'answer',
  'end',
  'duration',
  'billsec',
  'disposition',
  'amaflags',
  'uniqueid',
  'userfield',
  'peeraccount',
  'linkedid',
  'sequence',
];

/**
 * FreeSWITCH's `cdr-csv`: the template `example`, which is the default in `autoload_configs/cdr_csv.conf.xml` of its vanilla
 * configuration; the templates `snom` and `linksys` begin alike and go on.
 */
const freeswitchColumns: readonly string[] = [
  'caller_id_name',
  'caller_id_number',
  'destination_number',
  'context',
  'start_stamp',
  'answer_stamp',
  'end_stamp',
  'duration',
  'billsec',
  'hangup_cause',
  'uuid',
  'bleg_uuid',
  'accountcode',
  'read_codec',
  'write_codec',
  'sip_user_agent',
  'further_1',
  'further_2',
  'further_3',
  'further_4',
];

const shared = {
  separator: ',',
  encoding: 'utf-8',
  timeZone: '',
  numbers: usualHabits,
  labels: null,
} as const;

/** `timeZone` is left open: the records do not say in which zone their times are. */
export const builtInFormats: Readonly<Record<Format, ImportMapping>> = {
  asterisk: {
    ...shared,
    columns: asteriskColumns,
    leastCells: 16,
    decimal: '.',
    missing: [],
    fields: fields({
      time: 'start',
      callingNumber: 'src',
      calledNumber: 'dst',
      durationSeconds: 'duration',
      conversationSeconds: 'billsec',
      cause: 'disposition',
      account: 'accountcode',
    }),
  },
  freeswitch: {
    ...shared,
    columns: freeswitchColumns,
    leastCells: 13,
    decimal: '.',
    missing: [],
    fields: fields({
      time: 'start_stamp',
      callingNumber: 'caller_id_number',
      calledNumber: 'destination_number',
      durationSeconds: 'duration',
      conversationSeconds: 'billsec',
      cause: 'hangup_cause',
      account: 'accountcode',
      id: 'uuid',
    }),
  },
};
