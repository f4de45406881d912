import fc from 'fast-check';
import { readManifests } from '../../lib/manifest/read';
import { LineIndex } from '../../lib/manifest/reading/line-index';
import { judge } from '../../lib/rules/engine/judge';
import { STYLES } from '../manifest/reading/yaml-styles';

const MARKER = 'no_such_option = 1';
const LINES = fc.array(fc.constantFrom('', '# comment', 'debug = True', 'workers = 3', '[file]', "# it's 'quoted' \\ \"text\""), { maxLength: 6 });

test.each(Object.keys(STYLES))('an option is reported at its own line and column, in %s', (style) => {
  fc.assert(fc.property(LINES, LINES, (before, after) => {
    const lines = ['[DEFAULT]', ...before, '[DEFAULT]', MARKER, ...after];
    const text = `kind: OpenStackControlPlane\nspec:\n  glance:\n    template:\n      customServiceConfig: ${STYLES[style](lines, '        ')}`;
    const { documents, problems } = readManifests([{ file: 'x.yaml', text }]);
    expect(problems).toEqual([]);
    const { findings } = judge(documents, { release: 'main' });
    const { line, column } = new LineIndex(text).position(text.indexOf(MARKER));
    expect(findings.filter(({ rule }) => rule === 'text/unknown-option').map((finding) => [finding.line, finding.column])).toEqual([[line, column]]);
  }), { numRuns: 60 });
});
