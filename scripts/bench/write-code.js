import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from './random.js';

const WORDS =
  'account action address array author base body buffer build cache call client code column config content context count data default delete element entry error event export field file filter flag format function group handler header index input instance item key label length level line list load map match message method mode model name node number object offset option order output page parent parse password path pattern point port prefix process property query range read record reference request response result return root row scope secret select server session size source stack start state status stream string style table tag target text time title token type update url user value version view width window write'.split(
    ' ',
  );
const LINES = [
  'const A = B.C(D, { E: F });',
  '  if (A.B === C) return D[E];',
  '// The A of a B is the C that D gives to its E.',
  '  "A": "B/C/D",',
  'export function AB(C, D) {',
  'A_B = os.path.join(C, "D.E")',
  '<div class="A-B" id="C">D E F</div>',
  'import { A } from "./B/C-D.js";',
  '    A: B | C, // see https://example.com/D/E',
  'A.B.C=D',
];

/**
 * Fills a folder with files that look like code, from a fixed seed.
 * @param {string} folder
 * @param {{ bytes: number, files: number }} size
 */
export function writeCode(folder, { bytes, files }) {
  const random = createRandom(20261121);
  const word = () => WORDS[random(WORDS.length)] ?? '';
  for (let file = 0; file < files; file++) {
    /** @type {string[]} */
    const lines = [];
    for (let size = 0; size < bytes / files;) {
      const line = (LINES[random(LINES.length)] ?? '').replaceAll(/\b[A-F]\b|(?<=_)[A-F]|[A-F](?=_)/g, word);
      lines.push(line);
      size += line.length + 1;
    }
    const place = join(folder, `${word()}-${String(file % 40)}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${word()}-${String(file)}.ts`), `${lines.join('\n')}\n`);
  }
}
