import { isPublicAddress } from './oparl-url.domain.js';

describe('the address of a paper', () => {
  it.each([
    'https://ris.melle.info/oparl/paper/4711',
    'https://sessionnet.example-stadt.de/bi/vo0050.php?__kvonr=12',
    'https://ratsinfo.bürgernah.de/oparl/v1.1/paper/1',
  ])('may be %s', (url) => {
    expect(isPublicAddress(url)).toBe(true);
  });

  it.each([
    'http://ris.melle.info/paper/1',
    'javascript:alert(1)',
    'https:ris.melle.info',
    'https://localhost/paper',
    'https://ratsinfo/paper',
    'https://ratsinfo.local/paper',
    'https://127.0.0.1/paper',
    'https://0x7f.1/paper',
    'https://2130706433/paper',
    'https://[::1]/paper',
    'https://169.254.169.254/latest/meta-data',
    'https://name:secret@ris.melle.info/paper',
    'https://ris.melle.info:8443/paper',
    'https://ris..info/paper',
    `https://ris.melle.info/${'a'.repeat(500)}`,
    'kein Link',
  ])('is never %s', (url) => {
    expect(isPublicAddress(url)).toBe(false);
  });
});
