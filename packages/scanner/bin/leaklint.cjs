#!/usr/bin/env node
'use strict';

// Committed, not built: npm links a command at install time, and only when its file is there by then. Any Node can read
// it, so that one which is too old is told so; hooks know the two codes, which nothing else ends with.
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write('leaklint: needs Node 20.19 or newer; this is ' + process.version + '\n');
  process.exitCode = 70;
} else {
  try {
    require('./bundle/core.cjs')('./main.cjs');
  } catch (error) {
    process.stderr.write('leaklint: this installation is damaged (' + error.code + '); install it again\n');
    process.exitCode = 71;
  }
}
