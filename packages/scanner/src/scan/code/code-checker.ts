import { isTestFile } from '../../checks/is-test-file.ts';
import type { FrontEnds } from '../../checks/language/create-front-ends.ts';
import type { FrontEnd, FrontEndPorts } from '../../checks/language/front-end.ts';
import { frontEndFor } from '../../checks/language/registry.ts';
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
  const loaded = new Map<string, FrontEnd>();
  let choice: FileChoice | undefined;
  let parts: Parts | undefined;
  /** The file that was not ready; documents must be prepared one by one. */
  let pending: { readonly path: string; readonly text: string } | undefined;
  let prepared: string | undefined;
  return {
    check(file) {
      const entry = frontEndFor(file.path);
      if (entry === undefined || settings.active.length === 0) return NOTHING;
      if (settings.skipTests && isTestFile(file.path)) return NOTHING;
      choice ??= createFileChoice(settings.options);
      const bytes = toUtf8(file.bytes);
      const chosen = choice.choose(bytes, file.path, entry);
      if (chosen === 'leave') return NOTHING;
      if (chosen !== 'parse') return { ...NOTHING, unread: chosen };
      const text = new TextDecoder().decode(bytes);
      const frontEnd = loaded.get(entry.name);
      const isReady =
        frontEnd?.prepare === undefined || prepared === file.path || frontEnd.isReady?.(text, file.path) === true;
      if (frontEnd !== undefined && parts !== undefined && isReady)
        return parts.findCodeProblems({ ...file, text }, frontEnd, { settings, engine });
      pending = { path: file.path, text };
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

async function loadParts(ports: Omit<FrontEndPorts, 'frontEnd'>): Promise<Parts> {
  const { findCodeProblems: find } = await import('./find-code-problems.ts');
  const { createFrontEnds } = await import('../../checks/language/create-front-ends.ts');
  return { findCodeProblems: find, frontEnds: createFrontEnds(ports) };
}
