import { extensionOf } from '../../core/text/extension-of.ts';

/** Between the path of an archive and that of a file in it. */
export const MEMBER_MARK = '!';

/** Names of archives, and of what is one under another name: programs, packages, documents. */
const EXTENSIONS =
  'zip|jar|war|ear|aar|apk|ipa|whl|egg|nupkg|vsix|xpi|crx|docx|xlsx|pptx|odt|ods|odp|epub|tar|tgz|gz|gem|crate';
// Asked of every file: a set is ready sooner than an expression.
const ARCHIVES = new Set(EXTENSIONS.split('|'));
const MEMBER = String.raw`\.(?:${EXTENSIONS})${MEMBER_MARK}`;

/** Whether a file is an archive, as its name says. */
export function isArchiveName(path: string): boolean {
  return ARCHIVES.has(extensionOf(path));
}

/** Whether a path is that of a file in an archive. */
export function isInArchive(path: string): boolean {
  return path.includes(MEMBER_MARK) && new RegExp(MEMBER, 'i').test(path);
}
