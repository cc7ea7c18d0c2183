#!/usr/bin/env node
'use strict';

// Committed, not built: npm links a command at install time, and only when its file is there by then.
require('./bundle/core.cjs')('./main.cjs');
