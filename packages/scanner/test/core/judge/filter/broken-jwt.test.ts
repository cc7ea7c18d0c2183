import { brokenJwt } from '../../../../src/core/judge/filter/broken-jwt.ts';
import { describeFilter } from './filter-cases.ts';

function jwt(header: string): string {
  return [btoa(header).replace(/=+$/, ''), btoa('{"sub":"4711-0815"}'), 'c2lnbmVk'].join('.');
}

describeFilter('brokenJwt', brokenJwt, {
  objects: [
    jwt('{"typ":"JWT","alg`!!HS256"'),
    jwt('{"alg":"HS256"'),
    jwt('{"alg":"HS256","ty\u0002\u0095JWT"}'),
    `${jwt('{"alg":"HS256"}').slice(0, -'c2lnbmVk'.length)}signature`,
    `${jwt('{"alg":"HS256"}').slice(0, -'c2lnbmVk'.length)}your_signature`,
  ],
  passes: [
    jwt('{"alg":"HS256","typ":"JWT"}'),
    jwt('{"alg":"RS256"}\n'),
    'eyJzb21lLXJhbmRvbS10ZXh0.eyJmcm9tLWEtZHJhdyI',
    'plain',
  ],
});
