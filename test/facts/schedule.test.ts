import { isSchedule } from '../../lib/facts/schedule';

test.each(['1 0 * * *', '*/30 * * * *', '@daily', '@every 1h', '0 0 1,15 JAN-MAR MON', '0-10/2 0 ? * 7'])('%s is a schedule', (text) => {
  expect(isSchedule(text)).toBe(true);
});

test.each(['', 'daily', '* * * *', '60 0 * * *', '0 24 * * *', '0 0 * * * *', 'a b c d e', '0 0 32 * *'])('%j is not', (text) => {
  expect(isSchedule(text)).toBe(false);
});
