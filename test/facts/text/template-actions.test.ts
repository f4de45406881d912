import { namesIn, templateActions, wordsIn } from '../../../lib/facts/text/template-actions';

test.each<[string, Array<[string | undefined, boolean]>]>([
  ['a = {{ .A }}', [[' .A ', false]]],
  ['{{ .A }}{{ .B', [[' .A ', false], [undefined, false]]],
  ['{{ if (index . "A") }}{{ .A }}{{ end }}{{ .B }}', [[' if (index . "A") ', false], [' .A ', true], [' end ', false], [' .B ', false]]],
  ['{{- range .A }}{{ with .B }}{{ .C }}{{ end }}{{- end -}}', [['- range .A ', false], [' with .B ', true], [' .C ', true], [' end ', true], ['- end -', false]]],
  ['no action', []],
])('the actions of %j', (text, actions) => {
  expect(templateActions(text).map(({ content, isConditional }) => [content, isConditional])).toEqual(actions);
});

test('an action has names of values and other words', () => {
  expect(namesIn(' if and .A (index . "B") $x.C ')).toEqual(['A']);
  expect(wordsIn(' if and .A (index . "B") $x ')).toEqual(['if', 'and', 'index']);
  expect([namesIn('/* .A */'), wordsIn(' printf `a` "b \\" c" ')]).toEqual([[], ['printf']]);
});
