import type { Duration } from 'cdk8s';
import { SettingsGroup } from './settings-group';
import { checked, choice, derived, whole } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';
import { DurationUnit, OptionValue } from '../../oslo/value/option-value';

/** How the steps of a task run. */
export enum TaskEngineMode {
  /** One after the other. */
  SERIAL = 'serial',
  /** At the same time, where the steps allow it. */
  PARALLEL = 'parallel',
}

/**
 * The tasks that import images.
 *
 * The number of processes that answer requests is not among them: the operator's configuration of httpd sets it to 4, with 10 threads
 * each, in every release. Glance's option `workers`, which release `main` no longer has, belongs to a server that the pods do not run.
 */
export interface ImageTasks {
  /**
   * The number of imports that one process of Glance runs at the same time, at least 1 (`[wsgi] task_pool_threads`).
   *
   * @default 16
   */
  readonly threads?: number;

  /**
   * How long Glance keeps the record of a task, in whole hours (`task_time_to_live`).
   *
   * @default - 48 hours
   */
  readonly timeToLive?: Duration;

  /**
   * How the steps of a task run (`[taskflow_executor] engine_mode`).
   *
   * @default TaskEngineMode.PARALLEL
   */
  readonly engineMode?: TaskEngineMode;

  /**
   * The number of steps of a task that run at the same time, at least 1 (`[taskflow_executor] max_workers`).
   *
   * @default 10
   */
  readonly maxWorkers?: number;
}

/** The option of tasks in `[wsgi]`. */
export const THREAD_OPTIONS: OptionTable<ImageTasks> = { threads: whole('task_pool_threads', { min: 1 }) };

/** The option of tasks in `[task]`. */
export const TASK_OPTIONS: OptionTable<ImageTasks> = {
  timeToLive: derived('task_time_to_live', 'integer', (property, time: Duration) => checked(property, OptionValue.duration(time, DurationUnit.HOURS))),
};

/** The options of tasks in `[taskflow_executor]`. */
export const ENGINE_OPTIONS: OptionTable<ImageTasks> = {
  engineMode: choice('engine_mode', TaskEngineMode),
  maxWorkers: whole('max_workers', { min: 1 }),
};

/** The tasks. */
export const TASKS: SettingsGroup<ImageTasks> = {
  parts: (props) => [
    { section: 'wsgi', table: THREAD_OPTIONS, props },
    { section: 'task', table: TASK_OPTIONS, props },
    { section: 'taskflow_executor', table: ENGINE_OPTIONS, props },
  ],
};
