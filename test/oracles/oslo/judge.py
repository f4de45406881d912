"""Reads with the real oslo.config what the writer wrote, and says where it reads something else than was meant."""

import json
import os
import sys

from oslo_config import cfg

OPTIONS = {
    'string': cfg.StrOpt,
    'boolean': cfg.BoolOpt,
    'integer': cfg.IntOpt,
    'float': cfg.FloatOpt,
    'list': cfg.ListOpt,
    'bounded': lambda name: cfg.ListOpt(name, bounds=True),
    'dictionary': cfg.DictOpt,
    'multi': cfg.MultiStrOpt,
}


def load(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8') as stream:
        return json.load(stream)


def judge_values(folder):
    """Every value of every file, as an option of its type gives it."""
    for case in load(folder, 'values.json'):
        conf = cfg.ConfigOpts()
        for option in case['options']:
            conf.register_opt(OPTIONS[option['type']](option['name']), group=group_of(option))
        conf(args=[], default_config_files=[os.path.join(folder, case['file'])], default_config_dirs=[])
        for option in case['options']:
            group = conf[group_of(option)] if group_of(option) else conf
            read = getattr(group, option['name'])
            meant = meaning(option)
            yield read == meant and type(read) is type(meant), f"{case['file']} {option} was read as {read!r}"


def group_of(option):
    return None if option['section'] == 'DEFAULT' else option['section']


def meaning(option):
    """What the option must give; JSON has one type for both kinds of number."""
    return float(option['meant']) if option['type'] == 'float' else option['meant']


def judge_texts(folder):
    """Every text: refused by both, or the same sections with the same values."""
    for case in load(folder, 'texts.json'):
        sections, normalized = {}, {}
        try:
            parser = cfg.ConfigParser(os.path.join(folder, case['file']), sections)
            parser._add_normalized(normalized)
            parser.parse()
        except cfg.ParseError as error:
            yield case['refused'], f"{case['file']} is refused: {error}"
            continue
        agrees = not case['refused'] and sections == case['sections'] and normalized == case['normalized']
        yield agrees, f"{case['file']} was read as {sections} ({normalized}), not {case}"


def judge_references(folder):
    """Every raw value: the same references at the same places, and the same text round them."""
    pattern = cfg.ConfigOpts.Template.pattern
    for case in load(folder, 'references.json'):
        escaped = case['text'].replace(r'\$', '$$')
        found = [[match.group('named') or match.group('braced'), match.start()] for match in pattern.finditer(escaped)]
        found = [reference for reference in found if reference[0] is not None]
        unescaped = cfg.ConfigOpts.Template(escaped).safe_substitute({})
        yield found == case['references'] and unescaped == case['unescaped'], f'{case} has {found} and reads {unescaped!r}'


def main(folder):
    failed = False
    refused = sum(case['refused'] for case in load(folder, 'texts.json'))
    print(f'{refused} of the texts are to be refused')
    for judge in (judge_values, judge_texts, judge_references):
        verdicts = list(judge(folder))
        wrong = [message for agrees, message in verdicts if not agrees]
        print(f'{judge.__name__}: {len(verdicts)} read, {len(wrong)} not as meant')
        for message in wrong[:10]:
            print('  ' + message)
        failed = failed or bool(wrong) or not verdicts
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
