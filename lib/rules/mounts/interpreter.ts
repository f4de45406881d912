import { runsPlugin } from '../../facts/glance/glance-values';
import { isPython } from '../../facts/glance/pod-files';
import { isUnder } from '../../manifest/extra-mount-view';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { mountedFragment } from '../engine/fragments';
import { readerOf } from '../engine/matches/wrong-values';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const CONVERTED = ['[image_import_opts]', "image_import_plugins = ['image_conversion']", '[wsgi]'];

export const INTERPRETER: Rule = defineRule(API_INSTANCES, {
  id: 'mounts/interpreter',
  severity: 'error',
  title: 'Interpreter of Python that the pods do not have',
  why: 'The plug-in image_conversion starts qemu-img by this interpreter. Without it, every import fails, and its image stays behind.',
  source: 'https://docs.openstack.org/glance/latest/configuration/glance_api.html#wsgi.python_interpreter',
  bad: mountedFragment({ readme: ['a'] }, [...CONVERTED, 'python_interpreter = /usr/bin/python9']),
  good: mountedFragment({ readme: ['a'] }, [...CONVERTED, 'python_interpreter = /usr/bin/python3']),
  find({ instance: { name, config, mounts } }, { release }) {
    const option = config?.find('wsgi', 'python_interpreter');
    const path = option?.rawValue ?? '';
    const isPresent = path === '' || path.includes('{{') || isPython(path) || mounts.some(({ mountPath }) => isUnder(path, mountPath));
    return option === undefined || isPresent || !runsPlugin(readerOf(config!, release), 'image_conversion') ? undefined : {
      place: atOption(option),
      message: `python_interpreter in [wsgi] is ${quoted(path)}, which the pods of the API instance ${quoted(name)} do not have: every import fails.`,
      fix: 'Write /usr/bin/python3',
      edit: replaceValue(option, '/usr/bin/python3'),
    };
  },
});
