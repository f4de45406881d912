import { planJson } from './json';
import { planMarkdown } from './markdown';
import { planText } from './text';
import type { Plan } from '../plan';

/** The formats of a plan by name. A new format is a file in this folder and an entry here. */
export const PLAN_FORMATS = {
  text: planText,
  json: planJson,
  markdown: planMarkdown,
} as const satisfies Readonly<Record<string, (plan: Plan) => string>>;

/** The name of a format of plans. */
export type PlanFormatName = keyof typeof PLAN_FORMATS;

/** The names of the formats, in the order of the usage. */
export const PLAN_FORMAT_NAMES = Object.keys(PLAN_FORMATS) as readonly PlanFormatName[];
