const FRAMES = 12;

/** Where it broke, without the error's message: a message can quote what was being scanned. */
export function crashFrames(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return [`leaklint: internal error (${name}); please report it with these lines:`, ...frames.slice(0, FRAMES)].join(
    '\n',
  );
}
