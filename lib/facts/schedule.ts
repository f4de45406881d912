const NAMES = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|SUN|MON|TUE|WED|THU|FRI|SAT';
const VALUE = `(\\*|\\?|([0-9]{1,2}|${NAMES})(-([0-9]{1,2}|${NAMES}))?)(/[0-9]+)?`;
const FIELD = new RegExp(`^${VALUE}(,${VALUE})*$`, 'i');
const LARGEST = [59, 23, 31, 12, 7];

/**
 * Whether the text is a schedule of a CronJob: five fields, or a macro such as `@daily`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export function isSchedule(text: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$/.test(text)) {
    return true;
  }
  const fields = text.trim().split(/\s+/);
  return fields.length === LARGEST.length && fields.every((field, index) => isField(field, LARGEST[index]));
}

/** Whether the numbers of a field, without its steps, are in range. */
function isField(field: string, largest: number): boolean {
  const numbers = field.replace(/\/[0-9]+/g, '').match(/[0-9]+/g) ?? [];
  return FIELD.test(field) && numbers.every((number) => Number(number) <= largest);
}
