import { describe, expect, it } from '@jest/globals';
import { probeCertificate } from '../../../bot/adapters/entra/probe-certificate.js';
import {
  CERTIFICATE,
  EXPIRED_CERTIFICATE,
  EXPIRED_THUMBPRINT,
  KEY,
  OTHER_KEY,
  THUMBPRINT,
  THUMBPRINT_SHA256,
} from '../../support/certificates.js';

const look = (privateKey: string, thumbprint = THUMBPRINT) =>
  probeCertificate({ kind: 'certificate', thumbprint, privateKey });

describe('the look at the certificate', () => {
  it('tells how long it is valid, in whichever order certificate and key stand', () => {
    const expected = {
      kind: 'certificate',
      validFrom: Date.parse('2020-01-01T00:00:00Z'),
      validUntil: Date.parse('2120-01-01T00:00:00Z'),
      thumbprintFits: true,
      keyFits: true,
    };
    expect(look(`${CERTIFICATE}${KEY}`)).toEqual(expected);
    expect(look(`${KEY}\n${CERTIFICATE}`)).toEqual(expected);
    expect(look(`${EXPIRED_CERTIFICATE}${KEY}`, EXPIRED_THUMBPRINT)).toMatchObject({
      validUntil: Date.parse('2025-01-01T00:00:00Z'),
    });
  });

  it('knows it by either thumbprint, with colons and small letters or without', () => {
    for (const thumbprint of [THUMBPRINT.toLowerCase(), THUMBPRINT_SHA256]) {
      expect(look(`${CERTIFICATE}${KEY}`, thumbprint)).toMatchObject({ thumbprintFits: true });
    }
    expect(look(`${CERTIFICATE}${KEY}`, EXPIRED_THUMBPRINT)).toMatchObject({ thumbprintFits: false });
  });

  it('notices a key of another certificate, and one that is missing', () => {
    expect(look(`${CERTIFICATE}${OTHER_KEY}`)).toMatchObject({ keyFits: false });
    expect(look(CERTIFICATE)).toMatchObject({ keyFits: false });
  });

  it('tells a key alone from a file that holds nothing', () => {
    expect(look(KEY)).toEqual({ kind: 'keyOnly' });
    expect(look('hello')).toEqual({ kind: 'unreadable' });
  });

  it('has nothing to look at with a managed identity', () => {
    expect(probeCertificate({ kind: 'managedIdentity', clientId: 'any' })).toEqual({
      kind: 'managedIdentity',
    });
  });
});
