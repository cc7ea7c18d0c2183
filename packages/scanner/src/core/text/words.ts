const WORDS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** The words of a name in lower case: `DB_Password`, `dbPassword` and `db-password` give `db`, `password`. */
export function splitWords(name: string): string[] {
  return (name.match(WORDS) ?? []).map((word) => word.toLowerCase());
}
