/** The part of the judge that plans a change from one manifest to another. Few programs plan changes, so it loads on first use. */
export { PLAN_FORMATS } from './plan/formats/formats';
export { planChange, worstOf } from './plan/plan';
