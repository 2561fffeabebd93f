/** The name a policy that is made is to have: in quotes, behind "called", or as the policy was named. */
export function newPolicyIn(text: string, named: string | undefined): string | undefined {
  const quoted = /["“”„«「]([^"“”„«»「」]{1,64})["“”»」]/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.trim();
  return CALLED.exec(text)?.groups?.['name'] ?? named;
}

const CALLED =
  /(?:called|named|namens|appelée?|llamad[oa]|chamad[oa]|denominat[oa]|chiamat[oa]|genaamd|という名前の)\s+(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{0,63})/iu;
