import { uuid } from '../../../../src/core/judge/filter/uuid.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('uuid', uuid, {
  objects: [
    { value: '123e4567-e89b-42d3-a456-426614174000', name: 'key' },
    { value: '123e4567-e89b-42d3-a456-426614174000', name: 'tenant' },
    { value: '{123e4567-e89b-42d3-a456-426614174000}', name: 'nonce' },
    { value: '00000000-0000-0000-0000-000000000000', name: 'token' },
    { value: '11111111-2222-3333-4444-555555555555', name: 'token' },
  ],
  passes: [
    { value: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'access_token' },
    { value: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'API_KEY' },
    'hT5wQz81LkPv0Rn',
  ],
});
