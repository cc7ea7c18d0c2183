import { COMMON_GRAMS } from './gram-table.ts';

// How common two characters in a row are in source code, from 0 (never seen) to 9: one row for the first character,
// one column for the second. Counted over some millions of lines of Go, Java, PHP, Python and TypeScript.
// Order: a to z, `_`, `-`, `.`, digits, space, all others.
const PAIRS = [
  '36763562635777362778655564435566',
  '64536323552632641554622151335545',
  '74547347516643842657632141535566',
  '65557433633544652554543352545577',
  '76776654534767566887466753656588',
  '63345532713544631655622241434465',
  '54337555623545542554633142446366',
  '63437322622343642546523132434465',
  '66776662323778763677262516224345',
  '52235111212132424252423111113333',
  '53336232511334332353313121425455',
  '74467533723634741466753151535466',
  '75447322623456673354532341435365',
  '74777673635556752477653251545377',
  '56665653645668663867756423545466',
  '73447434513643761766633361435456',
  '21222111111411232121611211213233',
  '74658564726556752767664261546577',
  '64648446725645664578634352556377',
  '74658538843554762766745473666577',
  '56556451601667361767321313213453',
  '72347222611432521223322121314545',
  '52336325612335631553225111324354',
  '53535313413242252236221341434655',
  '44444322422445571465334123445366',
  '41115111311211311111111123103234',
  '54555544533455452565443212402445',
  '44445333432443341344333112050555',
  '66655565654555553566555322305656',
  '55555522233333332233233622556867',
  '76767766755767763777666453554799',
  '66766666755666674777665443556699',
];

const UNDERSCORE = 26;
const DASH = 27;
const DOT = 28;
const DIGIT = 29;
const SPACE = 30;
const OTHER = 31;

const GRAM = 4;
/** More than any pairs add up to. */
const COMMON = 40;
let tiers: ReadonlyMap<string, number> | undefined;

/** How common four characters in a row are in source code; the lower, the better something is recognised by them. */
export function commonness(gram: string): number {
  tiers ??= readTiers();
  const tier = tiers.get(gram);
  return tier === undefined ? pairsOf(gram) : COMMON + tier;
}

function readTiers(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [tier, lines] of COMMON_GRAMS.entries()) {
    const grams = lines.join('');
    for (let at = 0; at < grams.length; at += GRAM) all.set(grams.slice(at, at + GRAM), tier);
  }
  return all;
}

/** An estimate for those that were counted too seldom. */
function pairsOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const row = PAIRS[classOf(text.charCodeAt(at))] ?? '';
    sum += row.charCodeAt(classOf(text.charCodeAt(at + 1))) - 48;
  }
  return sum;
}

function classOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return DIGIT;
  switch (code) {
    case 95:
      return UNDERSCORE;
    case 45:
      return DASH;
    case 46:
      return DOT;
    case 32:
      return SPACE;
    default:
      return OTHER;
  }
}
