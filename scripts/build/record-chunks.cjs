'use strict';

// Preloaded into a sample scan: writes the names of the bundle's chunks that it loaded to $LEAKLINT_RECORD.
const { writeFileSync } = require('node:fs');
const { basename, dirname } = require('node:path');

process.on('exit', () => {
  const folder = dirname(process.argv[1]);
  const loaded = Object.keys(require.cache).filter((file) => dirname(file) === folder);
  writeFileSync(process.env.LEAKLINT_RECORD, JSON.stringify(loaded.map((file) => basename(file))));
});
