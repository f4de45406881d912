import { Duration } from 'cdk8s';
import { linesFor, refusalOf } from './written';
import { RELEASES } from '../../../lib/facts/release';
import { TaskEngineMode } from '../../../lib/glance/settings/image-tasks';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

test('every property becomes an option', () => {
  expect(linesFor({ tasks: { threads: 4, timeToLive: Duration.days(1), engineMode: TaskEngineMode.SERIAL, maxWorkers: 2 } }))
    .toEqual(['[wsgi]', 'task_pool_threads = 4', '[task]', 'task_time_to_live = 24', '[taskflow_executor]', 'engine_mode = serial', 'max_workers = 2']);
});

test('the documented time is the default of every release', () => {
  expect(RELEASES.map((release) => optionCatalog(release).find('glance', 'task', 'task_time_to_live')?.default)).toEqual([48, 48, 48, 48]);
});

test.each([
  [{ threads: 0, maxWorkers: 0 }, 'tasks.threads is 0: use a whole number from 1 to 2147483647.\ntasks.maxWorkers is 0: use a whole number from 1 to 2147483647.'],
  [{ timeToLive: Duration.minutes(90) }, 'tasks.timeToLive: duration 1 hour 30 minutes must be a whole number of hours, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
  [{ engineMode: 'fast' as TaskEngineMode }, "tasks.engineMode is 'fast': use 'serial' or 'parallel'."],
])('refuses what Glance cannot use', (tasks, message) => {
  expect(refusalOf({ tasks })).toBe(message);
});
