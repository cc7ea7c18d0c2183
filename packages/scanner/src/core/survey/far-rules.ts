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
  return pack.keywords.map((keyword, index) => {
    const sights = (pack.keywordRules[index] ?? []).flatMap((rule) => {
      const own = rules[rule];
      return own === undefined ? [] : [sightOf(own)];
    });
    const sieve = sieveReach(tables, index);
    return {
      length: keyword.length,
      sieve,
      rules: sights.length === 0 ? undefined : widest([sieve, ...sights]),
    };
  });
}

function widest(reaches: readonly Reach[]): Reach {
  return [Math.max(...reaches.map(([before]) => before)), Math.max(...reaches.map(([, after]) => after))];
}

const WORD = 4;
const NEED_BYTES = 14;
const BINDS = 1;

/** How far the bytes stand that a keyword's sieve looks at: see `SieveTables`. */
function sieveReach({ image, parts }: KeywordTables, keyword: number): Reach {
  const view = new DataView(image.buffer, image.byteOffset);
  const place = view.getUint32(parts.sieveIndex + keyword * WORD, true);
  if (place === 0) return [0, 0];
  const sieve = parts.sieves + place - 1;
  const reaches: Reach[] = [(view.getUint8(sieve) & BINDS) === 0 ? [0, 0] : NAME];
  for (let need = 0; need < view.getUint16(sieve + 2, true); need++) {
    const at = sieve + WORD + need * NEED_BYTES;
    reaches.push([view.getUint16(at + 4, true), view.getUint16(at + 6, true)]);
  }
  return widest(reaches);
}
