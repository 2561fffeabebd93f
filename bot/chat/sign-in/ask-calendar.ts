import type { MeetingWish } from '../../domain/meetings/find-meetings.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { Command } from '../turn/activity-of.js';
import { refusal, textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { signInContent } from './sign-in-card.js';
import type { SignInSettings } from './sign-in-settings.js';

/** Looks for a meeting in the asker's own calendar; the answer comes with their sign-in. */
export type AskCalendar = (turn: Turn, wish: MeetingWish, command?: Command) => Promise<Answer>;

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'askToSignIn'>;
  readonly signIn: SignInSettings;
}

/** Only in somebody's own chat: Teams signs nobody in silently elsewhere, and a calendar is nobody else's to read along. */
export function askCalendar({ useCases, signIn }: Parts): AskCalendar {
  return async ({ caller, company, place, text, timeZone }, wish, command) => {
    if (company !== 'alone') return textAnswer(text('meeting.ownChat'), 'refused');
    const { conversationId } = place;
    const question = { wish, timeZone, command };
    const asked = await useCases.askToSignIn.ask(caller, { conversationId, question });
    if (!asked.ok) return refusal({ text }, asked.failure);
    return {
      outcome: 'asked',
      audience: 'asker',
      content: signInContent(asked.value, { text, settings: signIn }),
    };
  };
}
