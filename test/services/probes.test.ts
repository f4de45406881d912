import { Duration } from 'cdk8s';
import { HttpProbeOptions, Probe, ProbeScheme } from '../../lib/services/probes';
import { deepFreeze } from '../synth/synth';

test('a probe with HTTP', () => {
  expect(Probe.http()._patch()).toEqual({});
  expect(Probe.http({ period: Duration.seconds(30), timeout: Duration.minutes(1) })._patch()).toEqual({ periodSeconds: 30, timeoutSeconds: 60 });
  expect(Probe.http(deepFreeze({
    path: '/healthcheck', port: 9292, scheme: ProbeScheme.HTTPS, initialDelay: Duration.seconds(5), period: Duration.seconds(10), timeout: Duration.seconds(4), failureThreshold: 3,
  }))._patch()).toEqual({
    type: 'HTTP', path: '/healthcheck', port: 9292, scheme: 'HTTPS', initialDelaySeconds: 5, periodSeconds: 10, timeoutSeconds: 4, failureThreshold: 3,
  });
});

test('a probe with a command, whose arguments may repeat', () => {
  expect(Probe.exec(['/bin/test', '-v', '-v'], { failureThreshold: 1 })._patch()).toEqual({ type: 'Exec', command: ['/bin/test', '-v', '-v'], failureThreshold: 1 });
});

test.each<[HttpProbeOptions, string]>([
  [{ path: 'healthcheck' }, "probe: path is 'healthcheck': use a path that begins with '/'."],
  [{ path: '/a\nb' }, "probe: path is '/a\\nb': use text that is not empty, on one line and without control characters."],
  [{ port: 0 }, 'probe: port is 0: use a whole number from 1 to 65535.'],
  [{ initialDelay: Duration.seconds(0) }, "probe: initialDelay is '0 seconds': use a whole number of seconds from 1 to 2147483647."],
  [{ failureThreshold: 0, period: Duration.millis(1) }, "probe: period is '1 milli': use a whole number of seconds from 1 to 2147483647.\nprobe: failureThreshold is 0: use a whole number from 1 to 2147483647."],
])('refuses %j', (options, message) => expect(() => Probe.http(options)).toThrow(new Error(message)));

test('refuses an empty command', () => {
  expect(() => Probe.exec([])).toThrow(new Error('probe: command is empty: give at least the program.'));
});
