import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  ToggleButton,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { CallRegular, DarkThemeRegular, NavigationRegular, PhoneRegular } from '@fluentui/react-icons';
import { SandboxControls } from './controls/sandbox-controls.js';
import type { SandboxApi, SandboxState } from './sandbox-api.js';
import { THEME_NAMES, type ShellAddress } from './shell-address.js';
import { useWords } from './shell-words.js';

interface TitleBarProps {
  readonly api: SandboxApi;
  readonly sandbox: SandboxState;
  readonly address: ShellAddress;
  readonly go: (part: Partial<ShellAddress>) => void;
  readonly refresh: () => void;
  readonly sideOpen: boolean;
  readonly onSide: () => void;
}

/** Product and tenant on the left; theme, width and the sandbox's own switches on the right. */
export function TitleBar({ api, sandbox, address, go, refresh, sideOpen, onSide }: TitleBarProps) {
  const words = useWords();
  const styles = useStyles();
  const phone = address.width === 'phone';
  return (
    <header className={styles.bar}>
      <Button
        className={styles.sideButton}
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-expanded={sideOpen}
        aria-label={words(sideOpen ? 'shell.side.close' : 'shell.side.open')}
        onClick={onSide}
      />
      <span className={styles.mark} aria-hidden>
        <CallRegular />
      </span>
      <div className={styles.names}>
        <Subtitle2 as="h1" className={styles.name}>
          {words('shell.name')}
        </Subtitle2>
        <Caption1 className={styles.tenant}>
          {words('shell.tenant', { tenant: sandbox.tenant.displayName })}
        </Caption1>
      </div>
      <div className={styles.tools}>
        <Tooltip content={words('shell.phone')} relationship="label">
          <ToggleButton
            className={styles.wideOnly}
            appearance="subtle"
            icon={<PhoneRegular />}
            checked={phone}
            onClick={() => go({ width: phone ? 'desktop' : 'phone' })}
          />
        </Tooltip>
        <Menu
          checkedValues={{ theme: [address.theme] }}
          onCheckedValueChange={(_, { checkedItems }) =>
            go({ theme: THEME_NAMES.find((name) => name === checkedItems[0]) ?? 'default' })
          }
        >
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={words('shell.theme')} relationship="label">
              <Button appearance="subtle" icon={<DarkThemeRegular />} />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {THEME_NAMES.map((name) => (
                <MenuItemRadio key={name} name="theme" value={name}>
                  {words(`shell.theme.${name}`)}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <SandboxControls api={api} sandbox={sandbox} refresh={refresh} />
      </div>
    </header>
  );
}

const NARROW = '@media (max-width: 720px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '48px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sideButton: { display: 'none', [NARROW]: { display: 'inline-flex' } },
  wideOnly: { [NARROW]: { display: 'none' } },
  mark: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase400,
  },
  names: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    flexGrow: 1,
  },
  name: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  tenant: {
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    [NARROW]: { display: 'none' },
  },
  tools: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
