/** A word before the path of `-o` that is no kind of output: taken for a part of the file's name, it would hide a slip. */
import { nearestName } from '../../study/failures/nearestName.ts';

/** What is wrong, in words; null where no such word is there. A file whose name has `=` in it is named with its folder, `./a=b.html`. */
export function unknownKind(text: string, kinds: readonly string[]): string | null {
  const [, word] = /^([a-z]+)=/i.exec(text) ?? [];
  if (word === undefined || kinds.includes(word)) return null;
  const near = nearestName(word, kinds);
  const hint = near === undefined ? `for a file of this name write ./${text}` : `did you mean ${near}=?`;
  return `expected one of ${kinds.join('= ')}= before the path; ${hint}`;
}
