import type { Duration } from 'cdk8s';
import { days, schedule } from './field-rows';
import type { FieldTable } from './field-table';

/** When deleted rows leave the database of a service for good. */
export interface DatabasePurge {
  /**
   * How long deleted rows stay, in whole days, at least 1.
   *
   * @default Duration.days(30)
   */
  readonly age?: Duration;

  /**
   * The schedule of the job, in the format of a CronJob.
   *
   * @default '1 0 * * *'
   */
  readonly schedule?: string;
}

export const DATABASE_PURGE_FIELDS: FieldTable<DatabasePurge> = {
  age: days('age', { min: 1 }),
  schedule: schedule('schedule'),
};
