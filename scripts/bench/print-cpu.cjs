'use strict';
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/** Loaded into the process that is measured: says at its end how many microseconds of processor time it took. */
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  if (isMainThread) writeSync(2, `\ncpu ${String(user + system)}\n`);
});
