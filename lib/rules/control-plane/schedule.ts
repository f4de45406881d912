import { deepTexts } from './deep-fields';
import { SPECIFICATIONS } from './specifications';
import { isSchedule } from '../../facts/kubernetes/schedule';
import { isTemplate } from '../../facts/operators/template-variables';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SCHEDULE: Rule = defineRule(SPECIFICATIONS, {
  id: 'control-plane/schedule',
  severity: 'error',
  title: 'Schedule that no CronJob can have',
  why: 'The API server accepts any text here, and refuses the CronJob that the operator creates with it: databases are not purged, or caches not cleaned.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  bad: fragment('daily'),
  good: fragment('1 0 * * *'),
  find: (spec) => deepTexts(spec).at(...FIELDS).filter(({ text }) => text !== '' && !isTemplate(text) && !isSchedule(text)).map(({ path, text }) => ({
    place: atField(spec, ...path),
    message: `${path.slice(-2).join('.')} is ${quoted(text)}, which is not a schedule of a CronJob.`,
    fix: 'Write minute, hour, day of the month, month and day of the week (0 to 6), such as 1 0 * * *, or @daily.',
  })),
});

/** The schedules of jobs, at any depth of a specification. */
const FIELDS = [['dbPurge', 'schedule'], ['imageCache', 'cleanerScheduler'], ['imageCache', 'prunerScheduler'], ['keystone', 'template', 'trustFlushSchedule']];

function fragment(schedule: string): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  glance:', '    template:', '      dbPurge:', `        schedule: "${schedule}"`, ''].join('\n');
}
