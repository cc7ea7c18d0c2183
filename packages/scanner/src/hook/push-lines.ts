import { ScanError } from '../core/errors.ts';

/** One ref of a push, as git tells a pre-push hook. */
export interface PushLine {
  readonly localRef: string;
  readonly localId: string;
  readonly remoteRef: string;
  readonly remoteId: string;
}

const ID = '[0-9a-f]{40}(?:[0-9a-f]{24})?';
const LINE = new RegExp(String.raw`^(?<localRef>\S.*?) (?<localId>${ID}) (?<remoteRef>\S+) (?<remoteId>${ID})$`);

/** Reads what git tells a pre-push hook on standard input; a line that cannot be read must not let a push pass. */
export function parsePushLines(text: string): readonly PushLine[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const { localRef, localId, remoteRef, remoteId } = LINE.exec(line.trimEnd())?.groups ?? {};
    if (localRef === undefined || localId === undefined || remoteRef === undefined || remoteId === undefined) {
      throw new ScanError('standard input is not what git tells a pre-push hook');
    }
    return [{ localRef, localId, remoteRef, remoteId }];
  });
}
