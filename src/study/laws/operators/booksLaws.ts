/** Laws of every operator's books: whole money, costs cost and revenue brings. */
import fc from 'fast-check';
import { BookEntryKind } from '../../../model/contracts/operator/ledger.ts';
import type { BooksPlugin } from '../../../model/contracts/operator/books.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { fakeOperatorSite } from '../fakes/fakeOperatorSite.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';

const runs = { seed: lawSeed, numRuns: 500 };
const incomes: readonly number[] = [
  BookEntryKind.lead,
  BookEntryKind.sale,
  BookEntryKind.fraudIncome,
  BookEntryKind.callBackSecond,
];

/** Money is whole, costs cost and incomes bring. */
export function booksLaws(plugin: BooksPlugin): readonly Law[] {
  const books = answeringAtOnce(plugin.create(fakeOperatorSite(), defaultValues(plugin.parameters)));
  const kinds = fc.constantFrom(...Object.values(BookEntryKind));
  const quantities = fc.double({ min: 0, max: 1e7, noNaN: true });
  return [
    ...descriptorLaws(plugin),
    {
      name: 'prices every entry in whole ten-thousandths of the currency',
      check: () =>
        fc.assert(
          fc.property(kinds, quantities, (kind, quantity) => {
            const price = books.price({ kind, quantity });
            demand(Number.isSafeInteger(price) && !Object.is(price, -0), `price ${price}`);
          }),
          runs,
        ),
    },
    {
      name: 'lets incomes bring money and everything else cost some',
      check: () =>
        fc.assert(
          fc.property(kinds, quantities, (kind, quantity) => {
            const price = books.price({ kind, quantity });
            demand(incomes.includes(kind) ? price >= 0 : price <= 0, `kind ${kind} has the price ${price}`);
          }),
          runs,
        ),
    },
    {
      name: 'never asks less for more',
      check: () =>
        fc.assert(
          fc.property(kinds, quantities, quantities, (kind, one, other) => {
            const less = Math.abs(books.price({ kind, quantity: Math.min(one, other) }));
            const more = Math.abs(books.price({ kind, quantity: Math.max(one, other) }));
            demand(less <= more, `${less} for less, ${more} for more`);
          }),
          runs,
        ),
    },
  ];
}
