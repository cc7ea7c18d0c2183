'use strict';

// Preloaded into a sample scan: writes what V8 compiled of scripts of the bundle, those that $LEAKLINT_RECORD says, to
// files beside them, as V8 will take them the next time; $LEAKLINT_CACHE says which of their caches that is.
const { writeFileSync } = require('node:fs');
const { basename } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

// V8 takes no cache that was made under other flags, and a long scan sets some.
const { setFlagsFromString } = v8;
v8.setFlagsFromString = () => undefined;

/** @type {[vm.Script, string][]} */
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(code, options) {
    // What ran long ago is kept too.
    setFlagsFromString('--flush-bytecode');
    super(code, options);
    setFlagsFromString('--no-flush-bytecode');
    scripts.push([this, options.filename]);
  }
};

process.on('exit', () => {
  const wanted = (process.env.LEAKLINT_RECORD ?? '').split(',');
  setFlagsFromString('--flush-bytecode');
  for (const [script, filename] of scripts) {
    if (!wanted.includes(basename(filename).split('-')[0] ?? '')) continue;
    const cache = `${filename}.${process.versions.v8}-${process.arch}.${process.env.LEAKLINT_CACHE ?? 'cache'}`;
    writeFileSync(cache, script.createCachedData());
  }
});
