/** A table whose entries can be brought near before they are needed, so that waits for memory overlap. Hot path: tables. */

export interface TouchableTable {
  /** Reads the entry of a number and changes nothing; what it returns means nothing. */
  touch(number: number): number;
}
