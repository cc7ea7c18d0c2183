import { isTestFile } from '../../checks/is-test-file.ts';
import { mayLeak, namesSecrets } from '../../checks/may-leak.ts';
import type { FrontEnds } from '../../checks/language/create-front-ends.ts';
import type { FrontEnd, FrontEndPorts } from '../../checks/language/front-end.ts';
import { frontEndFor, type FrontEndEntry } from '../../checks/language/registry.ts';
import type { SearchEngineOptions } from '../create-search-engine.ts';
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

/** A parser needs some hundred times the memory of its text, and people write no such files. */
const LARGEST = 1 << 20;
const NOTHING: CodeReport = { problems: [], warnings: [], hidden: [] };

/** A checker for one thread; loads nothing before a file needs it. */
export function createCodeChecker(settings: CheckSettings, { engine, readGrammar }: CheckerMeans): CodeChecker {
  const loaded = new Map<string, FrontEnd>();
  let parts: Parts | undefined;
  /** The file that was not ready; documents must be prepared one by one. */
  let pending: { readonly path: string; readonly text: string } | undefined;
  let prepared: string | undefined;
  return {
    check(file) {
      const entry = frontEndFor(file.path);
      if (entry === undefined || settings.active.length === 0 || file.bytes.length > LARGEST) return NOTHING;
      if (settings.skipTests && isTestFile(file.path)) return NOTHING;
      const text = new TextDecoder().decode(file.bytes);
      if (!isWorthParsing(text, file.path) || isMinified(text, entry)) return NOTHING;
      const frontEnd = loaded.get(entry.name);
      const isReady = frontEnd?.prepare === undefined || prepared === file.path;
      if (frontEnd !== undefined && parts !== undefined && isReady)
        return parts.findCodeProblems({ ...file, text }, frontEnd, { settings, engine });
      pending = { path: file.path, text };
      return 'not-ready';
    },
    async prepare() {
      const entry = pending === undefined ? undefined : frontEndFor(pending.path);
      if (pending === undefined || entry === undefined) return;
      const { path, text } = pending;
      parts ??= await loadParts(readGrammar);
      loaded.set(entry.name, await loadSafely(parts.frontEnds, { path, text }));
      prepared = path;
    },
  };
}

/** What cannot be loaded must not keep secrets from being found: each file that it leaves unchecked is named. */
async function loadSafely(
  frontEnds: FrontEnds,
  file: { readonly path: string; readonly text: string },
): Promise<FrontEnd> {
  try {
    return (await frontEnds.ready(file.path, file.text)) ?? unreadable('no parser reads it');
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

function unreadable(message: string): FrontEnd {
  return { parse: () => ({ units: [], problems: [{ offset: 0, message }] }) };
}

/** What only files with code need. */
interface Parts {
  readonly findCodeProblems: typeof findCodeProblems;
  readonly frontEnds: FrontEnds;
}

async function loadParts(readGrammar: CheckerMeans['readGrammar']): Promise<Parts> {
  const { findCodeProblems: find } = await import('./find-code-problems.ts');
  const { createFrontEnds } = await import('../../checks/language/create-front-ends.ts');
  return { findCodeProblems: find, frontEnds: createFrontEnds({ readGrammar }) };
}

/** Source code is plentiful and slow to parse; the other files are neither. */
const SOURCE_CODE = /\.(?:[cm]?[jt]s|[jt]sx|py|go|java|kts?|cs|rb|php|rs|vue|svelte)$/i;

function isWorthParsing(text: string, path: string): boolean {
  return SOURCE_CODE.test(path) ? mayLeak(text) : namesSecrets(text);
}

/** Nobody reads logs of minified code for its author's mistakes, and its names say nothing. */
function isMinified(text: string, { name }: FrontEndEntry): boolean {
  return name === 'estree' && text.length > 5000 && text.length / (text.split('\n', 2000).length + 1) > 300;
}
