/** "291 633 251#": in threes, as it is printed and typed. */
export function conferenceIdInThrees(conferenceId: string): string {
  return `${conferenceId.replace(/\D/g, '').replace(/\d{3}(?=\d)/g, '$& ')}#`;
}
