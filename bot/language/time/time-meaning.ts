import type { Unit } from './time-words.js';

/** What one or a few words say about time. */
export type TimeMeaning =
  | { readonly kind: 'day'; readonly in: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | {
      readonly kind: 'date';
      readonly year: number | undefined;
      readonly month: number;
      readonly dayOfMonth: number;
    }
  /** 10/6: which of both is the month is only sure where one of them is past twelve. */
  | {
      readonly kind: 'slash';
      readonly first: number;
      readonly second: number;
      readonly year: number | undefined;
    }
  | { readonly kind: 'dayOfMonth'; readonly dayOfMonth: number }
  /** `bare` where it is a number alone behind a word such as "at". */
  | { readonly kind: 'time'; readonly minutes: number; readonly bare: boolean }
  | { readonly kind: 'part'; readonly afternoon: boolean; readonly ofToday: boolean }
  | { readonly kind: 'span'; readonly amount: number; readonly unit: Unit; readonly past: boolean }
  | { readonly kind: 'period'; readonly which: 'nextWeek' | 'nextMonth' | 'endOfMonth' | 'past' }
  | { readonly kind: 'zone'; readonly zone: string | undefined }
  | { readonly kind: 'now' }
  | { readonly kind: 'glue'; readonly does: 'from' | 'before' | 'next' | 'last' | 'joins' };
