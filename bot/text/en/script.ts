/** A change as the PowerShell that would make it. */
export const script = {
  'script.button': 'Show PowerShell',
  'script.title': 'The same in PowerShell',
  'script.more':
    '{more, plural, one {One more line is} other {# more lines are}} left out here; the API gives the whole script.',
  'script.checksNothing':
    'The script checks nothing first and keeps no record. Confirmed here, each step is checked, read back and recorded.',
} as const;
