import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

// The floor of a scan: walks a folder and reads every file, and does nothing with them.
const bytes = Buffer.allocUnsafeSlow(1 << 24);

/** @param {string} folder */
function read(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      read(path);
      continue;
    }
    const file = openSync(path, 'r');
    readSync(file, bytes, 0, bytes.length, 0);
    closeSync(file);
  }
}

read(process.argv[2] ?? '.');
