/** The text for a ticket to Microsoft or an operator. Its labels stay English: that is what supporters read. */
export const support = {
  'support.says': 'Here is a text for a ticket to Microsoft or the operator. Select it and copy it.',
  'support.leftOut':
    'Left out on purpose: names, mail addresses, PINs and conference IDs. Numbers that are not your own service numbers are masked in the middle.',
  'support.button': 'Support pack',
} as const;
