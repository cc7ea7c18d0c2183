import { hasOwnNames, type CheckOptions } from '../../checks/check-options.ts';
import { isMinified } from '../../checks/is-minified.ts';
import { isWorthShell } from '../../checks/language/config/script/worth-shell.ts';
import { createQuickLook } from '../../checks/look/create-quick-look.ts';
import { frontEndFor, type FrontEndEntry } from '../../checks/language/registry.ts';

/** Says of a file whether a parser is to read it. */
export interface FileChoice {
  /** `unread` says why a file is not parsed although it should be looked at. */
  choose(bytes: Uint8Array, path: string, entry: FrontEndEntry): 'parse' | 'leave' | Unread;
  /** Whether code in a document is worth reading. */
  isWorthReading(text: string, path: string): boolean;
}

/** Why the code of a file is not checked. */
export interface Unread {
  readonly unread: string;
  /** It is a gap: code that people wrote may leak there. */
  readonly isGap: boolean;
}

/** A parser needs some hundred times the memory of its text, and people write no such files. */
const LARGEST = 1 << 20;

/** Programs are plentiful and slow to parse, so that it pays to look around each name; the other files are neither. */
const PROGRAMS = new Set('estree python go java kotlin csharp ruby php php-only rust c'.split(' '));

/** Prepares the choice for one thread. */
export function createFileChoice(options: CheckOptions): FileChoice {
  const look = createQuickLook(options, { latin1, fromBase64: (text) => Buffer.from(text, 'base64') });
  const hasOwn = hasOwnNames(options);
  const isWorth = (bytes: Uint8Array, path: string, entry: string): boolean =>
    PROGRAMS.has(entry)
      ? look.mayLeak(bytes, path)
      : look.namesSecrets(bytes) && (entry !== 'shell' || hasOwn || isWorthShell(latin1(bytes, 0, bytes.length)));
  return {
    choose: (bytes, path, { name }) => {
      if (!isWorth(bytes, path, name)) return 'leave';
      if (name === 'estree' && isMinified(latin1(bytes, 0, bytes.length)))
        return { unread: 'code not checked: it is minified', isGap: false };
      return bytes.length <= LARGEST
        ? 'parse'
        : { unread: `code not checked: larger than ${String(LARGEST)} bytes`, isGap: true };
    },
    isWorthReading: (text, path) => {
      const name = frontEndFor(path)?.name ?? '';
      return !(name === 'estree' && isMinified(text)) && isWorth(new TextEncoder().encode(text), path, name);
    },
  };
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, end);
}
