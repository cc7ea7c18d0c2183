import { sha256 } from '../../core/hash/sha256.ts';

/** What a file in a folder of hooks is to us. */
export type ScriptOwner = 'nobody' | 'leaklint' | 'leaklint-edited' | 'somebody';

const SHEBANG = '#!/bin/sh\n';
const MARK = '# leaklint-hook 1 ';
const SIGNED = new RegExp(String.raw`^#!/bin/sh\n${MARK}(?<signature>[0-9a-f]{16})\n(?<body>[\s\S]*)$`);

/** Puts the shebang and a mark before a script, by which it is known again, and known to be as it was written. */
export function signScript(body: string): string {
  return `${SHEBANG}${MARK}${signatureOf(body)}\n${body}`;
}

/** Says whose a hook is; nothing of ours that somebody has changed is overwritten or deleted. */
export function ownerOf(bytes: Uint8Array | undefined): ScriptOwner {
  if (bytes === undefined) return 'nobody';
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(SHEBANG + MARK)) return 'somebody';
  const { signature, body = '' } = SIGNED.exec(text)?.groups ?? {};
  return signature === signatureOf(body) ? 'leaklint' : 'leaklint-edited';
}

function signatureOf(body: string): string {
  const digest = sha256(new TextEncoder().encode(body)).subarray(0, 8);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
