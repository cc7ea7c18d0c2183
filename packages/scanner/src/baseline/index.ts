/**
 * The baseline for other programs: the same loader and the same decision as in `leaklint scan`.
 * `@leaklint/scanner/baseline`.
 */
export { BaselineChangedError, isUnchanged, loadBaseline, loadOwnBaseline, saveBaseline } from './baseline-file.ts';
export type { BaselineFile, ForeignBaselineFile, LoadedBaseline } from './baseline-file.ts';
export { VERDICTS } from './entry.ts';
export type { Baseline, BaselineEntry, EntryKey, Verdict } from './entry.ts';
export { openHashCache } from './hash-cache.ts';
export type { HashCache } from './hash-cache.ts';
export { judgeFindings, judgeFindingsSync } from './judge-findings.ts';
export type { JudgeContext, JudgedFinding, JudgedFindings } from './judge-findings.ts';
export { judgeForeign } from './judge-foreign.ts';
export type { Judgement } from './place.ts';
export { isDay, isVerdict, unknownVerdict } from './parse-entry.ts';
export { setVerdict } from './set-verdict.ts';
export type { Decision } from './set-verdict.ts';
