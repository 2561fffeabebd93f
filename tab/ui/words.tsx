import { createContext, useContext } from 'react';
import { textIn, type Text } from '../text.js';

/** The sentences in the reader's language, for every part of the page. */
export const Words = createContext<Text>(textIn('en'));

export function useWords(): Text {
  return useContext(Words);
}
