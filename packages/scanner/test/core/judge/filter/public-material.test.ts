import { publicMaterial } from '../../../../src/core/judge/filter/public-material.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('publicMaterial', publicMaterial, {
  objects: [
    'ssh-rsa AAAAB3NzaC1yc2E',
    'AAAAC3NzaC1lZDI1NTE5',
    '-----BEGIN PUBLIC KEY-----',
    '-----BEGIN CERTIFICATE-----',
    'MIIBIjANBgkqhkiG9w0BAQ',
    'pk_' + 'live_hT5wQz81LkPv0RnX',
    'acme_pub_hT5wQz81LkPv0RnX',
    { value: 'hT5wQz81LkPv0Rn', name: 'publicKey' },
    { value: 'hT5wQz81LkPv0Rn', name: 'site_key' },
    { value: 'hT5wQz81LkPv0Rn', name: 'publishableKey' },
  ],
  passes: [
    'hT5wQz81LkPv0Rn',
    { value: 'hT5wQz81LkPv0Rn', name: 'privateKey' },
    { value: 'hT5wQz81LkPv0Rn', name: 'certificate_key_password' },
  ],
});
