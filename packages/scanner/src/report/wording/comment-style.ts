/** How a format writes a comment. */
export interface CommentStyle {
  readonly open: string;
  readonly close: string;
  /** Whether a comment may stand behind something else on its line, instead of becoming a part of the value. */
  readonly endsLines: boolean;
  /** Whether `--` may stand in it: in XML it may not. */
  readonly holdsDashes: boolean;
}

const LINE: CommentStyle = { open: '#', close: '', endsLines: true, holdsDashes: true };

const STYLES: readonly (readonly [style: CommentStyle, extensions: string])[] = [
  [{ ...LINE, open: '//' }, 'c cc cpp cs cts dart fs fsx go gradle groovy h hpp java js json5 jsonc jsx kt kts less m'],
  [{ ...LINE, open: '//' }, 'mjs cjs mm mts php proto rs sass scala scss sol swift ts tsx v zig'],
  [{ ...LINE, open: '--' }, 'ada elm hs lua sql vhd vhdl'],
  [{ ...LINE, open: ';' }, 'asm clj cljs edn el lisp scm'],
  [{ ...LINE, open: '%' }, 'bib erl hrl mat sty tex'],
  [{ ...LINE, open: "'" }, 'bas vb vbs'],
  [{ ...LINE, open: '/*', close: ' */' }, 'css'],
  [{ ...LINE, open: '<!--', close: ' -->', holdsDashes: false }, 'config csproj htm html markdown md plist props svg'],
  [{ ...LINE, open: '<!--', close: ' -->', holdsDashes: false }, 'vue xaml xhtml xml'],
  [{ ...LINE, open: 'REM', endsLines: false }, 'bat cmd'],
  [{ ...LINE, open: ';', endsLines: false }, 'ini'],
  [{ ...LINE, endsLines: false }, 'cfg cnf conf properties'],
];

const WITHOUT_COMMENTS =
  'bin cer crt csv der docx gz ipynb jks json jsonl key keystore lock log ndjson p12 pdf pem pfx tar tsv txt xlsx zip';

/** The comment style of a file by its name; `#` for what is not known, undefined for formats that have no comments. */
export function commentStyle(path: string): CommentStyle | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  if (lists(WITHOUT_COMMENTS, extension)) return undefined;
  return STYLES.find(([, extensions]) => lists(extensions, extension))?.[0] ?? LINE;
}

function lists(words: string, word: string): boolean {
  return words.split(' ').includes(word);
}
