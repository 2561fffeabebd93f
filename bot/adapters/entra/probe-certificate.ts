import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { CertificateFact } from '../../domain/setup/setup-facts.js';
import type { Credential } from '../../microsoft-settings.js';

/** Reads the certificate that the app signs in with: until when, and whether it is the one that the settings name. */
export function probeCertificate(credential: Credential): CertificateFact {
  if (credential.kind === 'managedIdentity') return { kind: 'managedIdentity' };
  const { privateKey: pem, thumbprint } = credential;
  const key = privateKeyIn(pem);
  const certificate = certificateIn(pem);
  if (certificate === undefined) return { kind: key === undefined ? 'unreadable' : 'keyOnly' };
  const wanted = thumbprint.replaceAll(/[\s:]/g, '').toUpperCase();
  const own = [certificate.fingerprint, certificate.fingerprint256];
  return {
    kind: 'certificate',
    validFrom: Date.parse(certificate.validFrom),
    validUntil: Date.parse(certificate.validTo),
    thumbprintFits: own.some((each) => each.replaceAll(':', '') === wanted),
    keyFits: key !== undefined && certificate.checkPrivateKey(key),
  };
}

function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

function certificateIn(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
