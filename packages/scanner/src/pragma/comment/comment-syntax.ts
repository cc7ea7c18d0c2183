/** Where a comment's opener counts: anywhere, not glued to a word before it, or only first on its line. */
export type Standing = 'anywhere' | 'apart' | 'line-start';

/** A comment that ends with its line. */
export interface LineComment {
  readonly kind: 'line';
  readonly open: string;
  readonly standing: Standing;
  /** The opener must be followed by a blank: `rem`, `::`, `--` where it could be an option. */
  readonly blankAfter: boolean;
  /** Means something else too often (`;`, `%`): it opens a comment only where a pragma is its first word. */
  readonly weak: boolean;
}

/** A comment with an end of its own. */
export interface BlockComment {
  readonly kind: 'block';
  readonly open: string;
  readonly close: string;
  readonly standing: Standing;
  readonly nests: boolean;
}

/** Text that is no comment whatever it holds. */
export interface StringLiteral {
  readonly kind: 'string';
  readonly open: string;
  readonly close: string;
  /** A backslash takes the meaning from the character after it. */
  readonly escapes: boolean;
  /** May hold line ends; the others end with their line or were no strings at all. */
  readonly multiline: boolean;
  /** A literal that stands alone, as a statement, documents what is around it: Python's docstrings. */
  readonly documents: boolean;
}

/** A JavaScript template, whose `${…}` holds code. */
export interface TemplateLiteral {
  readonly kind: 'template';
  readonly open: '`';
}

/** One character in quotes, told from a lifetime or a digit separator by its length. */
export interface CharacterLiteral {
  readonly kind: 'character';
  readonly open: "'";
}

/** A regular expression between slashes. */
export interface RegexLiteral {
  readonly kind: 'regex';
  readonly open: '/';
}

export type CommentToken =
  LineComment | BlockComment | StringLiteral | TemplateLiteral | CharacterLiteral | RegexLiteral;

/** What has to be known of a language to tell its comments from everything else. */
export interface CommentSyntax {
  /** The first that fits where it stands wins, so longer openers come before shorter ones. Openers are lower case. */
  readonly tokens: readonly CommentToken[];
  /** The text is half prose: a quote right after a letter is an apostrophe. */
  readonly isProse: boolean;
  /** How a pragma is written into such a file; undefined where none can be. */
  readonly comment: CommentForm | undefined;
}

/** The two sides of a comment, and whether it may share a line with what it is about. */
export interface CommentForm {
  readonly before: string;
  readonly after: string;
  readonly ownLine: boolean;
}

/** A comment to the end of the line. */
export function line(open: string, standing: Standing = 'anywhere', blankAfter = false): LineComment {
  return { kind: 'line', open, standing, blankAfter, weak: false };
}

/** An opener that only counts where a pragma follows it at once. */
export function weak(open: string, standing: Standing = 'apart'): LineComment {
  return { kind: 'line', open, standing, blankAfter: false, weak: true };
}

/** A comment between two marks. */
export function block(open: string, close: string, standing: Standing = 'anywhere'): BlockComment {
  return { kind: 'block', open, close, standing, nests: false };
}

/** A comment between two marks that may hold another one. */
export function nestedBlock(open: string, close: string): BlockComment {
  return { kind: 'block', open, close, standing: 'anywhere', nests: true };
}

/** A string that ends on its line; `escapes` says whether a backslash can hide its end. */
export function quoted(quote: string, escapes = true): StringLiteral {
  return { kind: 'string', open: quote, close: quote, escapes, multiline: false, documents: false };
}

/** A string over many lines. */
export function longString(open: string, close = open, escapes = true): StringLiteral {
  return { kind: 'string', open, close, escapes, multiline: true, documents: false };
}

/** A string over many lines that is a comment where it stands alone. */
export function docString(quotes: string): StringLiteral {
  return { kind: 'string', open: quotes, close: quotes, escapes: true, multiline: true, documents: true };
}

export const template: TemplateLiteral = { kind: 'template', open: '`' };
export const character: CharacterLiteral = { kind: 'character', open: "'" };
export const regex: RegexLiteral = { kind: 'regex', open: '/' };
