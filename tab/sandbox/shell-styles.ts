import { makeStaticStyles } from '@fluentui/react-components';

/** What Microsoft's card renderer leaves to its host: buttons, links and inputs in Teams' looks. */
export const useShellStyles = makeStaticStyles({
  '@media (prefers-reduced-motion: reduce)': {
    '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
  },
  '.ac-adaptiveCard': { padding: '4px 0 !important' },
  '.ac-anchor, .ac-textBlock a': { color: 'var(--colorBrandForegroundLink)' },
  '.ac-textBlock p': { margin: 0 },
  // The renderer puts buttons in one row, however narrow the card is; Teams lets them wrap.
  '.ac-actionSet': { flexWrap: 'wrap', gap: '8px', overflow: 'visible !important' },
  '.ac-actionSet > div:not([class])': { display: 'none' },
  '.ac-pushButton': {
    flexShrink: '0 !important',
    maxWidth: '100%',
    minHeight: '32px',
    padding: '5px 12px',
    border: '1px solid var(--colorNeutralStroke1)',
    borderRadius: 'var(--borderRadiusMedium)',
    backgroundColor: 'var(--colorNeutralBackground1)',
    color: 'var(--colorNeutralForeground1)',
    fontFamily: 'var(--fontFamilyBase)',
    fontSize: 'var(--fontSizeBase300)',
    fontWeight: 'var(--fontWeightSemibold)',
    lineHeight: 'var(--lineHeightBase300)',
    cursor: 'pointer',
  },
  '.ac-pushButton:hover': {
    backgroundColor: 'var(--colorNeutralBackground1Hover)',
    color: 'var(--colorNeutralForeground1Hover)',
  },
  '.ac-pushButton:focus-visible, .ac-selectable:focus-visible': {
    outline: '2px solid var(--colorStrokeFocus2)',
  },
  '.ac-pushButton.style-positive': {
    backgroundColor: 'var(--colorBrandBackground)',
    color: 'var(--colorNeutralForegroundOnBrand)',
    border: '1px solid transparent',
  },
  '.ac-pushButton.style-positive:hover': {
    backgroundColor: 'var(--colorBrandBackgroundHover)',
    color: 'var(--colorNeutralForegroundOnBrand)',
  },
  '.ac-pushButton.style-destructive': { color: 'var(--colorStatusDangerForeground1)' },
  '.ac-selectable': { cursor: 'pointer' },
  '.ac-input': {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '32px',
    padding: '4px 10px',
    border: '1px solid var(--colorNeutralStroke1)',
    borderRadius: 'var(--borderRadiusMedium)',
    backgroundColor: 'var(--colorNeutralBackground1)',
    color: 'var(--colorNeutralForeground1)',
    fontFamily: 'var(--fontFamilyBase)',
    fontSize: 'var(--fontSizeBase300)',
  },
});
