import { FluentProvider } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { textIn } from '../../tab/text.js';
import { THEMES } from '../../tab/ui/themes.js';
import { Words } from '../../tab/ui/words.js';

/** Shows a part of the tab as it stands in the page: themed, in British English. */
export function onScreen(part: ReactNode): RenderResult {
  return render(
    <Words.Provider value={textIn('en-GB')}>
      <FluentProvider theme={THEMES.default}>{part}</FluentProvider>
    </Words.Provider>,
  );
}
