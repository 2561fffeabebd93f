import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf } from '../../text/list.js';
import { countryName } from '../../text/names.js';
import { shortened } from './escape-markdown.js';

/** What somebody narrowed the numbers to: "France or Spain, toll-free, from BT". */
export function sayFilter(text: ChatText, { countries, cities, tollFree, source }: NumberFilter): string {
  const places = cities ?? countries?.map((country) => countryName(country, text.locale)) ?? [];
  return [
    ...(places.length > 0
      ? [
          choiceOf(
            places.map((place) => shortened(place, 60)),
            text.locale,
          ),
        ]
      : []),
    ...(tollFree === undefined ? [] : [text(tollFree ? 'numbers.filter.tollFree' : 'numbers.filter.toll')]),
    ...(source === undefined ? [] : [sourceOf(text, source)]),
  ].join(', ');
}

function sourceOf(text: ChatText, source: string): string {
  if (source === 'operator') return text('numbers.filter.operator');
  const named = source === 'microsoft' ? 'Microsoft' : shortened(source, 60);
  return text('numbers.filter.source', { source: named });
}
