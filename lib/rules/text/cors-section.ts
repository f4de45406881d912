import { isOriginSection } from '../../facts/glance/cors';
import { since } from '../../facts/release';
import { defineRule } from '../engine/define';
import { glanceFragment } from '../engine/fragments';
import { SECTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';

export const CORS_SECTION: Rule = defineRule(where(SECTIONS, ({ text, section }) => text.service === 'glance' && isOriginSection(section.name)), {
  id: 'text/cors-section',
  severity: 'warning',
  title: 'Section with a further origin, which this release does not read',
  why: 'Glance of main reads the allowed origins of [cors] only. Browsers get no CORS header for an origin of another section.',
  source: 'https://docs.openstack.org/oslo.middleware/latest/reference/cors.html',
  releases: since('main'),
  bad: glanceFragment({ text: ['[cors.console]', 'allowed_origin = https://console.example.com'] }),
  good: glanceFragment({ text: ['[cors]', 'allowed_origin = https://horizon.example.com,https://console.example.com'] }),
  find: ({ section: { name } }) => ({
    message: `the section [${name}] is ignored: this release reads allowed origins in [cors] only.`,
    fix: 'Add the origin to allowed_origin in [cors], separated by a comma.',
  }),
});
