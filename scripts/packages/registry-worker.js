import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * A registry of npm that has the packages in a folder of tarballs, and sends whoever asks for others on to the real one.
 * A thread of its own, so that it answers while a test waits for npm.
 * @type {{folder: string, upstream: string}}
 */
const { folder, upstream } = workerData;

/** @type {Map<string, {manifest: {name: string, version: string}, tarball: Buffer}>} */
const packages = new Map();
for (const name of readdirSync(folder)) {
  const manifest = JSON.parse(
    execFileSync('tar', ['-xOzf', join(folder, name), 'package/package.json'], { encoding: 'utf8' }),
  );
  packages.set(manifest.name, { manifest, tarball: readFileSync(join(folder, name)) });
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url ?? '/').slice(1);
  const isTarball = path.endsWith('.tgz');
  const found = packages.get(isTarball ? path.slice(0, -'.tgz'.length) : path);
  if (found === undefined) {
    response.writeHead(307, { location: new URL(request.url ?? '/', upstream).href }).end();
    return;
  }
  if (isTarball) response.end(found.tarball);
  else response.setHeader('content-type', 'application/json').end(JSON.stringify(documentOf(found)));
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage(address()));

/** @param {{manifest: {name: string, version: string}, tarball: Buffer}} found */
function documentOf({ manifest, tarball }) {
  const { name, version } = manifest;
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const dist = { tarball: `${address()}${encodeURIComponent(name)}.tgz`, integrity };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } };
}

function address() {
  const place = server.address();
  return `http://127.0.0.1:${typeof place === 'object' ? String(place?.port) : ''}/`;
}
