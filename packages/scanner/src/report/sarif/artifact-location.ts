/** A file as SARIF refers to it: a relative URI under a base that the reader knows. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId: 'SRCROOT';
}

/** The location of a POSIX path that is relative to the repository root or the scanned folder. */
export function artifactLocation(path: string): ArtifactLocation {
  return { uri: path.split('/').map(encodeSegment).join('/'), uriBaseId: 'SRCROOT' };
}

const LONE_SURROGATE = /\p{Cs}/gu;
const UNESCAPED_MARKS = /[!'()*]/g;

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(LONE_SURROGATE, '\ufffd')).replace(
    UNESCAPED_MARKS,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
