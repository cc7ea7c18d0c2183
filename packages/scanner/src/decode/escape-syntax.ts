/** One way to write characters as escapes; `createEscapeDecoder` makes a decoder of it. */
export interface EscapeSyntax {
  /** Stands in `decodedVia`. */
  readonly name: string;
  /** The byte that every escape begins with. */
  readonly lead: number;
  /** 1 for each byte that can follow the lead in an escape that matters: most leads in code are told apart by it. */
  readonly followers: Uint8Array;
  /** Whether values from 128 on are bytes, and not characters to be written as UTF-8. */
  readonly isBytewise: boolean;
  /** How many bytes the escape at `at` takes, none of them at or behind `end`; 0 where there is none. */
  lengthAt(bytes: Uint8Array, at: number, end: number): number;
  /** The character (or byte) that the escape of that length at `at` stands for. */
  valueAt(bytes: Uint8Array, at: number, length: number): number;
  /** Whether a printable character that is written so may stand in a secret, or right beside one. */
  isWordCharacter(value: number, length: number): boolean;
}

/** The table of `followers` for some ASCII characters. */
export function createFollowers(characters: string): Uint8Array {
  const followers = new Uint8Array(256);
  for (let i = 0; i < characters.length; i++) followers[characters.charCodeAt(i)] = 1;
  return followers;
}
