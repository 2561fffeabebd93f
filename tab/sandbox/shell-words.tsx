import { createContext, useContext } from 'react';
import { shellTextIn, type ShellText } from './text.js';

/** The shell's own sentences, beside those that the parts it shares with the tab take (ui/words.tsx). */
export const ShellWords = createContext<ShellText>(shellTextIn('en'));

export function useWords(): ShellText {
  return useContext(ShellWords);
}
