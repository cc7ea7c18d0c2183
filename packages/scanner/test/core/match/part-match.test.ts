import { pack } from '@leaklint/rules/pack';
import { expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { searchBytes } from '../../helpers/search-bytes.ts';

const HEX = '7f3a9c21e8b04d65aa90c1f27be83d54';

function found(text: string) {
  return searchBytes(createEngine({ pack }), new TextEncoder().encode(text)).detections;
}

it('keeps a key in a form that its vendor is not known for as a low guess, and says why', () => {
  const [known] = found(`wandb_api_key = "${HEX}e1c40b72"`);
  expect(known).toMatchObject({ confidence: 'medium' });
  const [unknown] = found(`wandb_api_key = "${HEX}"`);
  expect(unknown).toMatchObject({ confidence: 'low' });
  expect(unknown?.reasons.join(' ')).toContain('not known to issue');
});

it('takes a JSON Web Token under the name of a vendor for what it is', () => {
  const part = (of: object): string => btoa(JSON.stringify(of)).replaceAll('=', '').replaceAll('/', '_');
  const jwt = [part({ alg: 'HS256', typ: 'JWT' }), part({ sub: 'k7m2' }), `${HEX}kQ9xZt4LpWv`].join('.');
  for (const name of ['X-Api-Key', 'PRIVATE-TOKEN', 'x-consumer-key'])
    expect(found(`${name}: ${jwt}`)).toMatchObject([{ rule: { id: 'jwt-token' }, value: jwt }]);
});
