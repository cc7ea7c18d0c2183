'use strict';

// Preloaded into a sample scan: writes what V8 compiled of a script of the bundle, the one that $LEAKLINT_RECORD says, to
// a file beside it, as V8 will take it the next time.
const { writeFileSync } = require('node:fs');
const { basename } = require('node:path');
const vm = require('node:vm');

/** @type {[vm.Script, string][]} */
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    scripts.push([this, options.filename]);
  }
};

process.on('exit', () => {
  for (const [script, filename] of scripts) {
    if (!basename(filename).startsWith(`${process.env.LEAKLINT_RECORD}-`)) continue;
    writeFileSync(`${filename}.${process.versions.v8}-${process.arch}.cache`, script.createCachedData());
  }
});
