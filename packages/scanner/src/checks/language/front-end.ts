import type { Facts } from '../fact/facts.ts';
import type { ParseProblem } from '../fact/problem.ts';

/** What a text says, as far as it could be read. */
export interface ParseOutcome {
  /** One for a plain source file; one for each piece of code in a document (blank out the rest, so that offsets hold). */
  readonly units: readonly Facts[];
  readonly problems: readonly ParseProblem[];
}

/** Reads one language. Loading is asynchronous and happens once a thread; reading is synchronous and never throws. */
export interface FrontEnd {
  /** Loads what this very text needs besides: the languages of the code in a document. Awaited before `parse`. */
  prepare?(text: string, path: string): Promise<void>;
  /** Whether `prepare` has nothing left to load for this text; without it, each text is prepared. */
  isReady?(text: string, path: string): boolean;
  parse(text: string, path: string): ParseOutcome;
}

/** What front ends need of the outside. */
export interface FrontEndPorts {
  /** The front end for the code in a document, by the path that it would have as a file; loaded once for all. */
  readonly frontEnd: (path: string) => Promise<FrontEnd | undefined>;
  /** Whether code in a document is worth reading, by the path that it would have; without it, all of it is. */
  readonly isWorthReading?: (text: string, path: string) => boolean;
  /** What the build ships beside the command, compiled: a grammar, or the parser that reads grammars. */
  readonly readGrammar: (name: string) => WebAssembly.Module;
}

/** A front end, which files it reads, and how it is loaded. */
export interface FrontEndEntry {
  /** Names the front end: one instance serves all files of the entry. */
  readonly name: string;
  /** Tested on the POSIX path. */
  readonly files: RegExp;
  readonly load: (ports: FrontEndPorts) => Promise<FrontEnd>;
}
