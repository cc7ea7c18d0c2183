'use strict';

// Preloaded into a sample scan: writes what V8 compiled of the bundle's core to a file beside the core, as V8 will take
// it the next time.
const { writeFileSync } = require('node:fs');
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
    writeFileSync(`${filename}.${process.versions.v8}-${process.arch}.cache`, script.createCachedData());
  }
});
