import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { TabApp } from '../../tab/tab-app.js';
import { startTeams, type HostTheme, type TeamsStart } from '../../tab/teams/start-teams.js';

function inTeams(
  other: { locale?: string; changed?: (tell: (theme: HostTheme) => void) => void } = {},
): TeamsStart {
  return {
    state: 'inTeams',
    host: {
      theme: 'default',
      locale: other.locale ?? 'en-gb',
      subPage: '',
      onThemeChange: (tell) => other.changed?.(tell),
      getToken: () => Promise.reject(new Error('not asked for in this test')),
      askInWindow: () => Promise.reject(new Error('not asked for in this test')),
    },
  };
}

const open = (start: TeamsStart, pathname: string, { search = '', hash = '' } = {}) =>
  render(<TabApp starting={Promise.resolve(start)} place={{ pathname, search, hash }} />);

describe('the tab', () => {
  it('says in an ordinary browser window to open it in Teams', async () => {
    render(<TabApp starting={startTeams()} place={{ pathname: '/tab', search: '', hash: '' }} />);
    expect(await screen.findByRole('heading', { name: 'Open this in Microsoft Teams' })).toBeTruthy();
  });

  it('shows the same to everybody in a conversation, and nothing personal before it is asked for', async () => {
    open(inTeams(), '/tab', { search: '?view=shared' });
    expect(await screen.findByRole('heading', { name: 'Join by phone' })).toBeTruthy();
    expect(screen.queryByText('Looking up your numbers')).toBeNull();
  });

  it('follows the theme of Teams while it is open', async () => {
    let tell: (theme: HostTheme) => void = () => undefined;
    const { container } = open(inTeams({ changed: (listener) => (tell = listener) }), '/tab', {
      search: '?view=shared',
    });
    await screen.findByRole('heading', { name: 'Join by phone' });
    const background = () =>
      getComputedStyle(container.firstElementChild!).getPropertyValue('--colorNeutralBackground1').trim();
    expect(background()).toBe('#ffffff');
    act(() => tell('contrast'));
    expect(background()).toBe('#000000');
  });

  it('says so when there is no such page', async () => {
    open(inTeams(), '/tab/elsewhere');
    expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy();
  });

  it.each([
    ['#code=never-redeemed', 'You agreed'],
    ['#error=access_denied', 'Nothing was agreed to'],
  ])('says in the window that comes back from Microsoft with %s how it ended', async (hash, said) => {
    open(inTeams(), '/tab/consented', { hash });
    expect(await screen.findByRole('heading', { name: said })).toBeTruthy();
  });
});
