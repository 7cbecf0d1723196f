import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Chinese faces that Windows, macOS and Linux bring along; nothing is loaded. */
const fontFamilyBase = "'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
export const DARK: Theme = { ...webDarkTheme, fontFamilyBase };
