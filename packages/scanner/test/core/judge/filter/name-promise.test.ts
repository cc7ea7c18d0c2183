import { namePromise } from '../../../../src/core/judge/filter/name-promise.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('namePromise', namePromise, {
  objects: [
    { value: 'hT5wQz81LkPv0Rn', name: 'tokenizer' },
    { value: 'hT5wQz81LkPv0Rn', name: 'password_field' },
    { value: 'hT5wQz81LkPv0Rn', name: 'keyboard' },
    { value: 'hT5wQz81LkPv0Rn', name: 'secretName' },
    { value: 'hT5wQz81LkPv0Rn', name: 'token_type' },
    { value: 'hT5wQz81LkPv0Rn', name: 'primary_key' },
    { value: 'hT5wQz81LkPv0Rn', name: 'author' },
    { value: 'hT5wQz81LkPv0Rn', name: 'spec/keys.rb' },
  ],
  passes: [
    { value: 'hT5wQz81LkPv0Rn', name: 'DB_PASSWORD' },
    { value: 'hT5wQz81LkPv0Rn', name: 'PGPASSWORD' },
    { value: 'hT5wQz81LkPv0Rn', name: 'clientSecret' },
    { value: 'hT5wQz81LkPv0Rn', name: 'X-Auth-Token' },
    { value: 'hT5wQz81LkPv0Rn', name: 'webflow.signing.key' },
    { value: 'hT5wQz81LkPv0Rn', name: 'noncesalt' },
    { value: 'hT5wQz81LkPv0Rn', name: 'IDENTIFIED BY' },
  ],
});
