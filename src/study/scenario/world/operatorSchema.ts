/** The grammar of an operator: its exchangeable parts and what it can change to. */
import { z } from 'zod';
import { mostLists } from '../../../model/calls/leadsOfLists.ts';
import type { Family } from '../../../model/contracts/plugin.ts';
import { operatorParameters } from '../../reading/fixedParameters.ts';
import { id, parameterShape, strictMap } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { partSchema } from './partSchema.ts';
import type { Grammar } from './partSchema.ts';

export function operatorSchema(grammar: Grammar): Schema {
  const books = grammar.catalogue.books;
  const fallback = books.find((plugin) => plugin.id === 'standard') ?? books[0];
  const booksSchema = familySchema(grammar, 'books');
  return strictMap({
    use: z.literal('operator'),
    class: id.default('robot'),
    ...parameterShape(operatorParameters),
    isCompliantWith: z.array(id).prefault([]),
    pacing: familySchema(grammar, 'pacing'),
    list: familySchema(grammar, 'list'),
    callingNumber: familySchema(grammar, 'calling-number'),
    script: familySchema(grammar, 'script'),
    evasion: z.array(familySchema(grammar, 'evasion')).prefault([]),
    books: fallback === undefined ? booksSchema : booksSchema.prefault({ use: fallback.id }),
    alternatives: alternativesSchema(grammar),
  });
}

/** What an operator can change to while it works; each under an id of its own. */
function alternativesSchema(grammar: Grammar): Schema {
  const listOf = (family: Family, most = Infinity): Schema => {
    const name = `${family}-alternative`;
    const descriptors = grammar.catalogue[family];
    const parts = z.array(partSchema({ name, family, descriptors, around: { id }, ...grammar }));
    return (most === Infinity ? parts : parts.max(most)).prefault([]);
  };
  return strictMap({
    pacing: listOf('pacing'),
    // One more is the list to begin with.
    list: listOf('list', mostLists - 1),
    callingNumber: listOf('calling-number'),
    script: listOf('script'),
  }).prefault({});
}

function familySchema(grammar: Grammar, family: Family): Schema {
  return partSchema({ name: family, family, descriptors: grammar.catalogue[family], ...grammar });
}
