import { expect, it } from 'vitest';
import { isForeignFile } from '../../src/checks/is-foreign-file.ts';

it.each([
  'node_modules/pg/lib/client.js',
  'web/node_modules/pg/lib/client.js',
  'vendor/github.com/acme/client/login.go',
  'cmd/vendor/golang.org/x/net/http2/server.go',
  'vendor/bundle/ruby/3.3.0/gems/rack/lib/rack.rb',
  'third_party/zlib/zlib.py',
  'venv/lib/python3.12/site-packages/requests/api.py',
  'src/login.test.ts',
])('%s is not the code of those who scan it', (path) => {
  expect(isForeignFile(path)).toBe(true);
});

it.each(['src/login.ts', 'vendor/models.py', 'app/vendor/views.py', 'vendors/acme/client.go', 'src/vendor/pay.go'])(
  '%s is',
  (path) => {
    expect(isForeignFile(path)).toBe(false);
  },
);
