import { worstOf, type Plan } from '../plan';

/** A plan as JSON, for programs. `schemas/plan.json` describes it. */
export function planJson(plan: Plan): string {
  const { from, to, consequences, fields, problems } = plan;
  return `${JSON.stringify({ from, to, worst: worstOf(plan), consequences, fields, problems }, undefined, 2)}\n`;
}
