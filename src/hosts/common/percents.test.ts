import { showsPercent } from './percents';

test.each(['0%', '0.00%', '0.0%;[Red]-0.0%', '#,##0.00 %', '"约"0%', '[>=1]0%;0.0%', '_ * 0%_ '])('L23 %s shows a fraction as a percentage', (format) => {
  expect(showsPercent(format)).toBe(true);
});

test.each(['General', '0.00', '0"%"', '0\\%', '0_%', '@', '0％', '[$%-804]0', 'yyyy"年"m"月"', ''])('L23 %s does not', (format) => {
  expect(showsPercent(format)).toBe(false);
});
