import { HostConfig } from 'adaptivecards';

/**
 * How Teams draws cards: its spacing, sizes and colors. Colors are Fluent's variables, so that one configuration fits
 * the light, the dark and the high-contrast theme.
 */
export function cardHostConfig(): HostConfig {
  return new HostConfig({
    supportsInteractivity: true,
    fontFamily: 'var(--fontFamilyBase)',
    fontTypes: {
      default: fontType('var(--fontFamilyBase)'),
      monospace: fontType('var(--fontFamilyMonospace)'),
    },
    fontSizes: FONT_SIZES,
    fontWeights: FONT_WEIGHTS,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 4 },
    separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: containerStyle('transparent'),
      emphasis: containerStyle('var(--colorNeutralBackground3)'),
      accent: containerStyle('var(--colorBrandBackground2)'),
      good: containerStyle('var(--colorStatusSuccessBackground1)'),
      attention: containerStyle('var(--colorStatusDangerBackground1)'),
      warning: containerStyle('var(--colorStatusWarningBackground1)'),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'default' },
      preExpandSingleShowCardAction: false,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: false,
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 160 },
      value: { wrap: true },
      spacing: 16,
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
    adaptiveCard: { allowCustomStyle: false },
  });
}

const FONT_SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const FONT_WEIGHTS = { lighter: 400, default: 400, bolder: 600 };

function fontType(fontFamily: string) {
  return { fontFamily, fontSizes: FONT_SIZES, fontWeights: FONT_WEIGHTS };
}

function containerStyle(backgroundColor: string) {
  return { backgroundColor, borderColor: 'var(--colorNeutralStroke2)', foregroundColors: FOREGROUND };
}

const FOREGROUND = {
  default: color('var(--colorNeutralForeground1)', 'var(--colorNeutralForeground2)'),
  dark: color('var(--colorNeutralForeground1)', 'var(--colorNeutralForeground2)'),
  light: color('var(--colorNeutralForeground2)', 'var(--colorNeutralForeground2)'),
  accent: color('var(--colorBrandForegroundLink)', 'var(--colorBrandForegroundLink)'),
  good: color('var(--colorStatusSuccessForeground1)', 'var(--colorStatusSuccessForeground1)'),
  warning: color('var(--colorStatusWarningForeground3)', 'var(--colorStatusWarningForeground3)'),
  attention: color('var(--colorStatusDangerForeground1)', 'var(--colorStatusDangerForeground1)'),
};

function color(strong: string, subtle: string) {
  return {
    default: strong,
    subtle,
    highlightColors: {
      default: 'var(--colorPaletteYellowBackground2)',
      subtle: 'var(--colorPaletteYellowBackground1)',
    },
  };
}
