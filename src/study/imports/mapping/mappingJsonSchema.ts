/** The grammar of mapping files as JSON Schema, for editors and for the verb `schema`. */
import { describeAt } from '../../reading/describedForms.ts';
import { grammarSchema } from '../../reading/grammarSchema.ts';
import type { JsonSchema } from '../../reading/grammarSchema.ts';
import { withSharedForms } from '../../scenario/sharedSchemas.ts';
import { timeForms } from '../clock/callTime.ts';
import { durationFields, neededFields } from './importMapping.ts';
import type { FieldName } from './importMapping.ts';
import { mappingSchema } from './mappingSchema.ts';

const fileKeys = {
  'ringfence-import': 'format number, 1; the first key',
  format: 'columns of an exchange, by their position; `fields` may name further ones',
  separator: 'what parts the cells of a line',
  encoding: 'of the text; Parquet and NDJSON have their own',
  decimal: 'what parts whole seconds from fractions',
  missing: 'words that stand for an empty cell, in any column',
  header: 'true: the first line names the columns; or their names by position',
  timeZone:
    'zone of times that say none, such as Asia/Shanghai, UTC or "+08:00"; days and hours are those of its clocks',
  numbers: 'how numbers are written',
  labelledNumbers: 'labels by the number that calls, in the place of `fields.label`',
  fields: 'which column says what',
};

const numberKeys = {
  country: 'code of the country whose numbers are written without one, in quotes',
  trunkPrefix: 'what national numbers may begin with',
  internationalPrefix: 'what stands for + in numbers of other countries',
  shortCodeDigits: 'numbers of at most so many digits are codes of the network',
  withoutPlus: 'what a number is that has neither + nor a prefix',
  nationalDigits: 'how many digits national numbers may have',
};

const listKeys = {
  unwanted:
    'list of numbers (CSV with a column `number`) whose calls are unwanted, by its path from this file’s folder',
  wanted: 'list of numbers whose calls are wanted',
  others: 'what calls of other numbers are',
};

const fieldTexts: Readonly<Record<FieldName, string>> = {
  time: 'when the call began',
  callingNumber: 'number that was shown',
  calledNumber: 'number that was called',
  answerTime: 'when it was answered',
  endTime: 'when it ended',
  durationSeconds: 'from the beginning to the end',
  ringSeconds: 'how long it rang',
  conversationSeconds: 'how long people talked',
  cause: 'how it ended: a SIP status, or a word',
  carrier: 'carrier that handed it in',
  route: 'route on which it came; 0 domestic',
  account: 'customer account',
  line: 'line of the account',
  attestation: 'caller authentication as verified',
  label: 'whether it was unwanted or wanted',
  caller: 'whose call it was, whatever number was shown: calls of one caller depend on each other',
  marked: 'whether the callee marked it',
  markedAt: 'when the callee did',
  complainedAt: 'when the callee complained',
  id: 'what no two records share',
};

const columnKeys = {
  column:
    'heading of the column, or its name in `header`; of a time that stands in two those of day and hour',
  as: `how times are written, or several ways, of which the first that fits is taken: ${timeForms}`,
  map: 'what words of the column stand for: a SIP status, or an attestation',
  unwanted: 'what the column says of unwanted calls; "" is an empty cell',
  wanted: 'what the column says of wanted calls; "" is an empty cell',
};

/** Checks names, types, ranges and choices, and that no needed field is missing; what values mean together is checked by `import` only. */
export function mappingJsonSchema(): JsonSchema {
  const whole = grammarSchema(mappingSchema, 'Ringfence mapping of call records');
  describeAt(whole, [], fileKeys);
  describeAt(whole, ['numbers'], numberKeys);
  describeAt(whole, ['labelledNumbers'], listKeys);
  describeAt(whole, ['fields'], fieldTexts);
  for (const name of durationFields)
    describeAt(whole, ['fields', name], { as: 'how the duration is written; `seconds` may be hh:mm:ss' });
  describeAt(whole, ['fields', '*'], columnKeys);
  const hasFields = { required: ['fields'], properties: { fields: { required: neededFields } } };
  return { ...withSharedForms(whole), anyOf: [{ required: ['format'] }, hasFields] };
}
