/**
 * Learns what words look like from the names and texts of code, and writes the word list and the table of trigrams.
 *
 * usage: node scripts/train/language.js FOLDER...
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

const LANGUAGE = 'packages/scanner/src/core/judge/language';
const LARGEST = 400_000;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const START = '^';

/** In how many files and folders a word of a length must stand: short ones occur by chance. */
const LEAST = [
  { length: 3, files: 450, folders: 5 },
  { length: 4, files: 60, folders: 4 },
  { length: 5, files: 14, folders: 3 },
];

/** What people type as names and passwords, rare in code. */
const ADDED =
  'letmein qwerty hunter dragon monkey iloveyou welcome passw passwd pwd alice bob john doe jane smith joe jose peter ' +
  'david mike foobar bar baz foo qux quux admin root guest changeme sunshine football baseball superman batman princess ' +
  'shadow master trustno abc asdf zxcv qwer pass abcdef dolphin ninja mustang flower horse battery staple mega hyper ultra';

/** @typedef {{ files: number, folders: Set<string> }} Use */

const folders = process.argv.slice(2);
if (folders.length < 3) throw new Error('usage: node scripts/train/language.js FOLDER FOLDER FOLDER...');

const uses = countWords(folders);
write('word-list.ts', wordModule(chosenWords()));
write('trigram-table.ts', trigramModule(countTrigrams()));

/**
 * @param {readonly string[]} roots
 * @returns {Map<string, Use>}
 */
function countWords(roots) {
  const counted = new Map();
  for (const folder of roots) {
    for (const text of textsIn(folder)) {
      for (const word of wordsOf(text)) {
        const use = counted.get(word) ?? { files: 0, folders: new Set() };
        use.files++;
        use.folders.add(folder);
        counted.set(word, use);
      }
    }
  }
  return counted;
}

/** @param {string} folder */
function* textsIn(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (bytes.length <= LARGEST && !bytes.subarray(0, 8192).includes(0)) yield bytes.toString('latin1');
  }
}

/** @param {string} text */
function wordsOf(text) {
  const words = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return new Set(words.filter(({ length }) => length >= 3 && length <= 14).map((word) => word.toLowerCase()));
}

function chosenWords() {
  const isCommon = (/** @type {[string, Use]} */ [word, use]) => {
    const least = LEAST.find(({ length }) => length === Math.min(word.length, 5));
    return (
      least !== undefined && use.files >= least.files && use.folders.size >= Math.min(least.folders, folders.length)
    );
  };
  const common = [...uses].filter(isCommon).map(([word]) => word);
  return [...new Set([...common, ...ADDED.split(' ')])].sort();
}

/** @param {readonly string[]} words */
function wordModule(words) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const word of words) groups.set(word.slice(0, 3), [...(groups.get(word.slice(0, 3)) ?? []), word.slice(3)]);
  const text = [...groups].map(([start, ends]) => start + ends.join(',')).join(' ');
  return dataModule(
    'WORD_GROUPS',
    text,
    'Words that people and programs use in names and texts, grouped by their first three letters: `aba` + `ndon,ndoned`.',
  );
}

function countTrigrams() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [word, { files, folders: found }] of uses) {
    if (word.length < 4 || files < 10 || found.size < Math.min(3, folders.length)) continue;
    const marked = START + START + word;
    for (let at = 0; at + 3 <= marked.length; at++) {
      const trigram = marked.slice(at, at + 3);
      counts.set(trigram, (counts.get(trigram) ?? 0) + Math.log(1 + files));
    }
  }
  return counts;
}

/** @param {ReadonlyMap<string, number>} trigrams */
function trigramModule(trigrams) {
  const count = (/** @type {RegExp} */ pattern) =>
    [...trigrams].reduce((sum, [trigram, of]) => (pattern.test(trigram) ? sum + of : sum), 0);
  const all = count(/./);
  const single = new Map(LETTERS.map((letter) => [letter, (count(new RegExp(`${letter}$`)) + 1) / (all + 26)]));
  let text = '';
  for (const first of [...LETTERS, START]) {
    for (const second of [...LETTERS, START]) {
      const pair = sumOf(trigrams, first, second);
      for (const letter of LETTERS) text += surprise({ trigrams, single, first, second, letter, pair });
      text += '(';
    }
  }
  return dataModule(
    'TRIGRAM_BITS',
    text,
    'For each three of `a`-`z` and the start of a word, how surprising the third is after the two others: quarters of a bit, from `(` on.',
  );
}

/**
 * @param {ReadonlyMap<string, number>} trigrams
 * @param {string} first
 * @param {string} second
 */
function sumOf(trigrams, first, second) {
  return LETTERS.reduce((sum, letter) => sum + (trigrams.get(first + second + letter) ?? 0), 0);
}

/** @typedef {{ trigrams: ReadonlyMap<string, number>, single: ReadonlyMap<string, number>, first: string, second: string, letter: string, pair: number }} Place */

/**
 * Smooths the three letters by the last two, and those by the last one.
 * @param {Place} place
 */
function surprise({ trigrams, single, first, second, letter, pair }) {
  const firsts = [...LETTERS, START];
  const two = firsts.reduce((sum, any) => sum + (trigrams.get(any + second + letter) ?? 0), 0);
  const before = firsts.reduce((sum, any) => sum + sumOf(trigrams, any, second), 0);
  const chanceOfTwo = (two + 20 * (single.get(letter) ?? 0)) / (before + 20);
  const chance = ((trigrams.get(first + second + letter) ?? 0) + 15 * chanceOfTwo) / (pair + 15);
  return String.fromCharCode(40 + Math.min(50, Math.round(-Math.log2(chance) * 4)));
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} description
 */
function dataModule(name, text, description) {
  const lines = text.match(/.{1,110}/g) ?? [];
  const source = lines.map((line) => `  '${line}'`).join(' +\n');
  return `// Generated by scripts/train/language.js from public code; do not edit.\n\n/** ${description} */\nexport const ${name} =\n${source};\n`;
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  writeFileSync(inRoot(LANGUAGE, file), text);
  console.log(`wrote ${LANGUAGE}/${file}: ${text.length} characters`);
}
