"""Reads YAML texts with PyYAML: one JSON string to a line, and to each a line with {"documents": [...]} or {"error": MESSAGE}."""
import json
import sys

import yaml

LOADER = getattr(yaml, 'CSafeLoader', yaml.SafeLoader) if '--libyaml' in sys.argv else yaml.SafeLoader


def answer(text):
    try:
        documents = [document for document in yaml.load_all(text, LOADER) if document is not None]
        return json.dumps({'documents': documents})
    except (yaml.YAMLError, ValueError, TypeError) as error:
        return json.dumps({'error': f'{type(error).__name__}: {error}'})


for line in sys.stdin:
    print(answer(json.loads(line)))
