/** Between the path of an archive and that of a file in it. */
export const MEMBER_MARK = '!';

/** Names of archives, and of what is one under another name: programs, packages, documents. */
const EXTENSIONS =
  'zip|jar|war|ear|aar|apk|ipa|whl|egg|nupkg|vsix|xpi|crx|docx|xlsx|pptx|odt|ods|odp|epub|tar|tgz|gz|gem|crate';
const ARCHIVE = new RegExp(String.raw`\.(?:${EXTENSIONS})$`, 'i');
const MEMBER = new RegExp(String.raw`\.(?:${EXTENSIONS})${MEMBER_MARK}`, 'i');

/** Whether a file is an archive, as its name says. */
export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path);
}

/** Whether a path is that of a file in an archive. */
export function isInArchive(path: string): boolean {
  return MEMBER.test(path);
}
