import { linesFor, refusalOf } from './written';
import { LogLevel } from '../../../lib/glance/settings/glance-logging';

test('every property becomes an option', () => {
  expect(linesFor({ logging: { debug: true, levels: { 'glance_store': LogLevel.DEBUG, 'oslo.messaging': LogLevel.WARNING }, json: true } }))
    .toEqual(['[DEFAULT]', 'debug = true', 'default_log_levels = glance_store=DEBUG,oslo.messaging=WARNING', 'use_json = true']);
});

test.each([
  [{ levels: { 'a b': LogLevel.INFO } }, "logging.levels holds the logger 'a b': write the name of a Python module, such as 'glance_store'."],
  [{ levels: { a: 'LOUD' as LogLevel } }, "logging.levels['a'] is 'LOUD': use 'CRITICAL', 'ERROR', 'WARNING', 'INFO' or 'DEBUG'."],
  [{ levels: {} }, 'logging.levels is empty: give at least one logger, or leave it out.'],
])('refuses what Glance cannot use', (logging, message) => {
  expect(refusalOf({ logging })).toBe(message);
});
