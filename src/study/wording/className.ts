/** How a page calls a class of callers. */
import { texts } from './speaking.ts';

/** A class of the program by its name in the language of the page, with the id by which a scenario knows it; another by its id alone. */
export function className(id: string): string {
  const { classes } = texts();
  return Object.hasOwn(classes, id) ? `${classes[id]} ${id}` : id;
}

/** The same, and whether its lost calls count as harm in the first place. */
export const protectedClassName = ({ id, isProtected }: { id: string; isProtected: boolean }): string =>
  isProtected ? texts().words.protectedClass(className(id)) : className(id);
