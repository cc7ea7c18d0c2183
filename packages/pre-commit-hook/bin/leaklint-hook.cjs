#!/usr/bin/env node
'use strict';

// Committed, not built: npm links a command at install time, and only when its file is there by then.
import('../dist/main.js')
  .then(({ main }) =>
    main(process.argv.slice(2), {
      out: (text) => process.stdout.write(text),
      error: (text) => process.stderr.write(text),
    }),
  )
  .then((code) => {
    process.exitCode = code;
  });
