import * as Planning from '../lib/planning';

test('the functions that plan a change', () => expect(Object.keys(Planning).sort()).toEqual(['PLAN_FORMATS', 'planChange', 'worstOf']));
