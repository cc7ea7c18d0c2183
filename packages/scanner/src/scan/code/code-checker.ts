import { isForeignFile } from '../../checks/is-foreign-file.ts';
import type { FrontEnds } from '../../checks/language/create-front-ends.ts';
import type { FrontEnd, FrontEndPorts } from '../../checks/language/front-end.ts';
import { frontEndFor, type FrontEndEntry } from '../../checks/language/registry.ts';
import { scriptPath } from '../../checks/language/script-path.ts';
import type { SearchEngineOptions } from '../create-search-engine.ts';
import { createFileChoice, type FileChoice } from './choose-files.ts';
import { toUtf8 } from './code-text.ts';
import type { CheckSettings, CodeFile, CodeReport } from './code-report.ts';
import type { findCodeProblems } from './find-code-problems.ts';

/** Checks the code of files, with the front ends that were loaded for it. */
export interface CodeChecker {
  /** `not-ready` asks for `prepare` before it is called again. */
  check(file: CodeFile): CodeReport | 'not-ready';
  /** Loads what the file that was not ready needs. */
  prepare(): Promise<void>;
}

/** What a checker works with. */
export interface CheckerMeans {
  /** For the judgement of constants that code puts together. */
  readonly engine: SearchEngineOptions;
  readonly readGrammar: FrontEndPorts['readGrammar'];
}

const NOTHING: CodeReport = { problems: [], warnings: [], hidden: [] };

/** A checker for one thread; loads nothing before a file needs it. */
export function createCodeChecker(settings: CheckSettings, { engine, readGrammar }: CheckerMeans): CodeChecker {
  /** Front ends, or why there is none for a language. */
  const loaded = new Map<string, FrontEnd | string>();
  let choice: FileChoice | undefined;
  let parts: Parts | undefined;
  /** The file that was not ready; documents must be prepared one by one. */
  let pending: { readonly path: string; readonly text: string } | undefined;
  let prepared: string | undefined;
  return {
    check(file) {
      if (settings.active.length === 0) return NOTHING;
      const { path, entry } = languageOf(file);
      if (entry === undefined) return NOTHING;
      if (settings.skipForeign && isForeignFile(file.path)) return NOTHING;
      choice ??= createFileChoice(settings.options);
      const bytes = toUtf8(file.bytes);
      const chosen = choice.choose(bytes, path, entry);
      if (chosen === 'leave') return NOTHING;
      if (chosen !== 'parse') return { ...NOTHING, unread: chosen };
      const text = new TextDecoder().decode(bytes);
      const frontEnd = loaded.get(entry.name);
      if (typeof frontEnd === 'string')
        return { ...NOTHING, unread: { unread: `code not checked: ${frontEnd}`, isGap: true } };
      const isReady = frontEnd?.prepare === undefined || prepared === path || frontEnd.isReady?.(text, path) === true;
      if (frontEnd !== undefined && parts !== undefined && isReady)
        return parts.findCodeProblems({ ...file, text }, frontEnd, { settings, engine });
      pending = { path, text };
      return 'not-ready';
    },
    async prepare() {
      const entry = pending === undefined ? undefined : frontEndFor(pending.path);
      if (pending === undefined || entry === undefined) return;
      const { path, text } = pending;
      parts ??= await loadParts({
        readGrammar,
        isWorthReading: (code, name) => choice?.isWorthReading(code, name) ?? true,
      });
      loaded.set(entry.name, await loadSafely(parts.frontEnds, { path, text }));
      prepared = path;
    },
  };
}

/** Who reads a file, by its name or by the first line of a script; and the path by which it is read. */
function languageOf({ path, bytes }: CodeFile): { readonly path: string; readonly entry: FrontEndEntry | undefined } {
  const entry = frontEndFor(path);
  if (entry !== undefined || bytes[0] !== HASH || bytes[1] !== BANG) return { path, entry };
  const script = scriptPath(path, () => new TextDecoder().decode(bytes.subarray(0, LONGEST_LINE)));
  return script === undefined ? { path, entry } : { path: script, entry: frontEndFor(script) };
}

const [HASH, BANG] = [0x23, 0x21];
const LONGEST_LINE = 200;

/** The front end, or why there is none: that must not keep secrets from being found. */
async function loadSafely(
  frontEnds: FrontEnds,
  file: { readonly path: string; readonly text: string },
): Promise<FrontEnd | string> {
  try {
    return (await frontEnds.ready(file.path, file.text)) ?? 'no parser reads it';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What only files with code need. */
interface Parts {
  readonly findCodeProblems: typeof findCodeProblems;
  readonly frontEnds: FrontEnds;
}

async function loadParts(ports: Omit<FrontEndPorts, 'frontEnd'>): Promise<Parts> {
  const { findCodeProblems: find } = await import('./find-code-problems.ts');
  const { createFrontEnds } = await import('../../checks/language/create-front-ends.ts');
  return { findCodeProblems: find, frontEnds: createFrontEnds(ports) };
}
