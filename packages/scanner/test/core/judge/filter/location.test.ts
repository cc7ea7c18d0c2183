import { location } from '../../../../src/core/judge/filter/location.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('location', location, {
  objects: [
    '/etc/ssl/private.key',
    './config/secret',
    '~/.ssh/id_rsa',
    'C:\\\\keys\\\\id.pem',
    'secrets/token.txt',
    'id_rsa.pub',
    'server.pem',
    'https://example.org/token',
    '//cdn.example.org/x',
    'db.internal:5432',
    'api.example.com',
    '10.0.0.1',
    { value: 'jane@example.org', name: 'token' },
    { value: 'jjwt-gson:0.11.2', name: 'io.jsonwebtoken' },
  ],
  passes: [
    'hT5wQz81LkPv0Rn',
    'postgres://shop:Zq7Kx9@db/shop',
    'ZLB838BRWW2/BtdFFAWBRYShw/gBxXSwItpxEZ9z',
    'https://example.org/?token=Zq7Kx9w',
    { value: 'p4ss@w0rd.x9', name: 'password' },
  ],
});
