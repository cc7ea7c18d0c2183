/** Parts of values that stand in specifications and handbooks; each part occurs nowhere else. */
export const PUBLISHED_EXAMPLES: readonly string[] = [
  // RFC 2617, digest authentication
  'dcd98b7102dd2f0e8b11d0f600bfb0c093',
  '0a4f113b',
  // RFC 5849 and OAuth Core 1.0
  '9djdj82h48djs9d2',
  'kkk9d7dh3k39sjv7',
  'j49sk3j29djd',
  'dh893hdasih9',
  'hh5s93j4hdidpola',
  'hdhd0244k9j7ao03',
  'hfdp7dh39dks9884',
  'jd83jd92dhsh93js',
  'nnch734d00sl2jdk',
  'pfkkdhi9sl3r4s00',
  'dpf43f3p2l4k3l03',
  'kd94hf93k423kf44',
  'ad180jjd733klru7',
  '0685bd9184jfhq22',
  '4572616e48616d6d65724c61686176',
  // RFC 6238, one-time passwords: 12345678901234567890 in base32
  'GEZDGNBVGY3TQOJQ',
  'JBSWY3DPEHPK3PXP',
  // RFC 6749 and RFC 6750
  '2YotnFZFEjr1zCsicMWpAA',
  'tGzv3JOkF0XG5Qx2TlKWIA',
  'SlAV32hkKG',
  'czZCaGRSa3F0MzpnWDFmQmF0M2JW',
  'gX1fBat3bV',
  'mF_9.B5f-4.1JqM',
  'h480djs93hd8',
  'dj83hs9s',
  // RFC 7515, and the JWT that jwt.io shows: its payload counts 1234567890
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  'eyJzdWIiOiIxMjM0NTY3ODkwIi',
  // RFC 7617
  'QWxhZGRpbjpvcGVuIHNlc2FtZQ',
  // The storage emulator of Azure (Azurite), the handbooks of AWS
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1',
  'wJalrXUtnFEMI/K7MDENG',
  // The password in the handbook of Kubernetes, plain and encoded
  '1f2d1e2e67df',
  'MWYyZDFlMmU2N2Rm',
  // The handbook of NuGet's configuration file
  '33f!!lloppa',
  'hal+9ooo_da!sY',
];
