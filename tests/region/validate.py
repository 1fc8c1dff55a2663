# SPDX-License-Identifier: GPL-3.0-or-later
# For tst_schemamutations: reads lines of JSON, each {"schema": path, "document": value}, and says for each what its schema (draft 2020-12) refuses,
# or an empty line. Uses Debian's python3-jsonschema.
import json
import sys

from jsonschema import Draft202012Validator

validators = {}
for line in sys.stdin:
    asked = json.loads(line)
    path = asked["schema"]
    if path not in validators:
        with open(path, encoding="utf-8") as file:
            validators[path] = Draft202012Validator(json.load(file))
    error = next(validators[path].iter_errors(asked["document"]), None)
    print("" if error is None else "/" + "/".join(map(str, error.absolute_path)) + ": " + error.message[:200].replace("\n", " "))
