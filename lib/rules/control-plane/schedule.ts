import { deepTexts } from './deep-fields';
import { SERVICE_TEMPLATES } from './service-templates';
import { isTemplate } from '../../facts/operators/template-variables';
import { isSchedule } from '../../facts/schedule';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SCHEDULE: Rule = defineRule(SERVICE_TEMPLATES, {
  id: 'control-plane/schedule',
  severity: 'error',
  title: 'Schedule that no CronJob can have',
  why: 'The API server accepts any text here, and refuses the CronJob that the operator creates with it: databases are not purged, or caches not cleaned.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  bad: fragment('daily'),
  good: fragment('1 0 * * *'),
  find: (template) => deepTexts(template).at(...FIELDS).filter(({ text }) => text !== '' && !isTemplate(text) && !isSchedule(text)).map(({ path, text }) => ({
    place: atField(template, ...path),
    message: `${path.slice(-2).join('.')} is ${quoted(text)}, which is not a schedule of a CronJob.`,
    fix: 'Write five fields, such as 1 0 * * * for one minute past midnight, or @daily.',
  })),
});

const FIELDS = [['dbPurge', 'schedule'], ['imageCache', 'cleanerScheduler'], ['imageCache', 'prunerScheduler']];

function fragment(schedule: string): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  glance:', '    template:', '      dbPurge:', `        schedule: "${schedule}"`, ''].join('\n');
}
