import { isSchedule } from '../../../lib/facts/kubernetes/schedule';

test.each([
  '1 0 * * *', '*/30 * * * *', '@daily', '@hourly', '@every 1h', '@every 1h30m', '0 0 1,15 JAN-MAR MON', '0-10/2 0 ? * 6', ' 0  0 * * * ', '5/15 * * dec fri',
])('%s is a schedule', (text) => {
  expect(isSchedule(text)).toBe(true);
});

test.each([
  '', 'daily', '* * * *', '60 0 * * *', '0 24 * * *', '0 0 * * * *', 'a b c d e', '0 0 32 * *', '0 0 0 * *', '0 0 * 0 *', '0 0 * 13 *', '0 0 * * 7', '*/0 * * * *', '*/-1 * * * *',
  '10-5 * * * *', '1-2-3 * * * *', '1/2/3 * * * *', '0 0 L * *', '@reboot', '@every day', '@Daily', 'TZ=UTC 0 0 * * *', 'CRON_TZ=UTC 0 0 * * *', '0 0 * jan1 *', '0 0 mon * *', '-1 * * * *',
])('%j is not', (text) => {
  expect(isSchedule(text)).toBe(false);
});
