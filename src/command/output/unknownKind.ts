/** A word before the path of `-o` that is no kind of output, or stands where there are no kinds: taken for a part of the file's name, it would hide a slip. */
import { nearestName } from '../../study/failures/nearestName.ts';

/** What is wrong, in words; null where no such word is there. A file whose name has `=` in it is named with its folder, `./a=b.html`. */
export function unknownKind(text: string, kinds: readonly string[]): string | null {
  const [, word] = /^([a-z]+)=/i.exec(text) ?? [];
  if (word === undefined || kinds.includes(word)) return null;
  const near = nearestName(word, kinds);
  const hint = near === undefined ? `for a file of this name write ./${text}` : `did you mean ${near}=?`;
  return `expected one of ${kinds.join('= ')}= before the path; ${hint}`;
}

/** The same of a verb that writes one thing and takes its path alone. */
export function kindBeforePath(text: string): string | null {
  const [, word, path] = /^([a-z]+)=(.*)$/i.exec(text) ?? [];
  if (word === undefined) return null;
  const meant = path === '' ? '' : `write ${path}, or `;
  return `expected the path alone, without "${word}=" before it; ${meant}for a file of this name ./${text}`;
}
