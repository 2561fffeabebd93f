/** What PowerShell said, short and without what may name a person: quoted parts, addresses, ids and numbers. */
export function withoutNames(message: string): string {
  const told = message
    .replaceAll(/"[^"]*"|(?<=^|[\s(])'[^']*'(?=[\s.,;:)]|$)|“[^”]*”/g, '…')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '…')
    .replaceAll(/\+?\d{6,}/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told;
}

const LONGEST = 200;
