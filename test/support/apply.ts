import type { Said, TeamsUser } from './teams-user.js';

/** Confirms a proposal and waits for its card to say how the change ended, as a person would. */
export async function confirmed(user: TeamsUser, proposal: Said): Promise<string> {
  const pressed = await user.press(proposal, 'confirm');
  if (OVER.test(pressed.text)) return pressed.text;
  const [card] = proposal.replies.slice(-1);
  for (let tries = 0; tries < 120; tries += 1) {
    const shown = (await user.activities(0, 500)).find(({ id }) => id === card?.id);
    const text = JSON.stringify(shown ?? '');
    if (OVER.test(text)) return text;
  }
  return `still working: ${pressed.text}`;
}

const OVER =
  /Done, and read back|Done: Microsoft has taken it|Partly done|Not done|Cancelled|Stopped|Everything is done/;
