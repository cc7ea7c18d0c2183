/** Milliseconds since some moment; `performance` would load ten modules of Node, which a hook would wait for. */
export function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
