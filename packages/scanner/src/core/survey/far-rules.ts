import type { Pack, PackedRule } from '@leaklint/rules';
import type { KeywordTables } from '@leaklint/rules/keywords';

/** What judges and look-arounds see beside a match. */
export const BESIDE = 256;

/** How far the kernel looks around a keyword before it reports it, for all rules but far ones. */
const LOOKED_AT = { before: 200, after: 336 } as const;
/** A keyword's own length. */
const KEYWORD = 64;

/** A change can concern a keyword that was not reported before when it stands this far before or behind it. */
export const CONCERNED = { before: LOOKED_AT.after + KEYWORD, after: LOOKED_AT.before + KEYWORD } as const;

/** What rules that match by names see around a keyword, and what all others do that are not far. */
const NEAR = { before: 200, after: 600 } as const;

/** What has to be in sight around a place where keywords are looked for. */
export const SIGHT = { before: NEAR.before + BESIDE + KEYWORD, after: NEAR.after + BESIDE + KEYWORD } as const;

/** How far a rule sees around its keyword. */
export function sightOf({ detector, reach }: PackedRule): readonly [before: number, after: number] {
  return detector === 'binding' ? [NEAR.before + BESIDE, NEAR.after + BESIDE] : [reach[0] + BESIDE, reach[1] + BESIDE];
}

/** The keywords of which some rule sees further than the kernel's looks around are trusted with. */
export function findFarKeywords(pack: Pack, rules: readonly PackedRule[]): readonly number[] {
  const isFar = rules.map(
    ({ detector, reach }) => detector === 'pattern' && (reach[0] > LOOKED_AT.before || reach[1] > LOOKED_AT.after),
  );
  return pack.keywordRules.flatMap((own, keyword) => (own.some((rule) => isFar[rule]) ? [keyword] : []));
}

const WORD = 4;

/** The same tables, with every hit of some keywords let through: what their sieves ask for may stand far away. */
export function withoutSieves(tables: KeywordTables, keywords: readonly number[]): KeywordTables {
  const image = tables.image.slice();
  for (const keyword of keywords) {
    const at = tables.parts.sieveIndex + keyword * WORD;
    image.fill(0, at, at + WORD);
  }
  return { ...tables, image };
}
