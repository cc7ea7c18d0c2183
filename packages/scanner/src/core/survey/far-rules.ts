import type { Pack, PackedRule } from '@leaklint/rules';
import type { KeywordTables } from '@leaklint/rules/keywords';
import type { KeywordSight } from './place-survey.ts';

/** What judges and look-arounds see beside a match. */
export const BESIDE = 256;

/** What rules that match by names see around a keyword. */
const NEAR = [200 + BESIDE, 600 + BESIDE] as const;
/** What sieves look at around a name. */
const NAME = [256, 512] as const;

type Reach = readonly [before: number, after: number];

/** How far a rule sees around its keyword. */
export function sightOf({ detector, reach }: PackedRule): Reach {
  return detector === 'binding' ? NEAR : [reach[0] + BESIDE, reach[1] + BESIDE];
}

/** How far is seen around each keyword of a pack. */
export function findSights(pack: Pack, rules: readonly PackedRule[], tables: KeywordTables): readonly KeywordSight[] {
  const view = new DataView(tables.image.buffer, tables.image.byteOffset);
  return pack.keywords.map((keyword, index) => {
    const sieve = sieveReach(view, tables, index);
    let reach: Reach | undefined;
    for (const rule of pack.keywordRules[index] ?? []) {
      const own = rules[rule];
      if (own !== undefined) reach = wider(reach ?? sieve, sightOf(own));
    }
    return { length: keyword.length, sieve, rules: reach };
  });
}

function wider(a: Reach, b: Reach): Reach {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

const WORD = 4;
const NEED_BYTES = 14;
const BINDS = 1;
const NO_REACH: Reach = [0, 0];

/** How far the bytes stand that a keyword's sieve looks at: see `SieveTables`. */
function sieveReach(view: DataView, { parts }: KeywordTables, keyword: number): Reach {
  const place = view.getUint32(parts.sieveIndex + keyword * WORD, true);
  if (place === 0) return NO_REACH;
  const sieve = parts.sieves + place - 1;
  let reach: Reach = (view.getUint8(sieve) & BINDS) === 0 ? NO_REACH : NAME;
  const count = view.getUint16(sieve + 2, true);
  for (let need = 0; need < count; need++) {
    const at = sieve + WORD + need * NEED_BYTES;
    reach = wider(reach, [view.getUint16(at + 4, true), view.getUint16(at + 6, true)]);
  }
  return reach;
}
