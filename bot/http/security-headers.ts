import type { RequestHandler } from 'restify';

/** Who may show the tab in a frame: Teams and the other Microsoft 365 hosts, and in the sandbox the local shell. */
const HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** teams-js fetches its list of valid hosts from res.cdn.office.net; Fluent's styles are inserted at run time. */
export function securityHeaders({
  frameAncestors,
}: {
  readonly frameAncestors: readonly string[];
}): RequestHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self' https://res.cdn.office.net",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...frameAncestors, ...HOSTS].join(' ')}`,
  ].join('; ');
  return (_request, response, next) => {
    response.header('Content-Security-Policy', policy);
    response.header('X-Content-Type-Options', 'nosniff');
    response.header('Referrer-Policy', 'no-referrer');
    response.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    next();
  };
}
