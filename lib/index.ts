export * from './oslo/option-value';
export * from './oslo/placeholder';
