/** "14:05", for messages that are read where they were written. */
export function timeOfDay(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(Date.parse(at));
}

/** "22 Nov, 14:05" */
export function dayAndTime(at: string, locale: string): string {
  const form = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, form).format(Date.parse(at));
}
