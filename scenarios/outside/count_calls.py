"""Counts the calls of each number a day, as the built-in volume-cap does: a detector in another language.

Protocol: docs/reference/outside-programs.md. One line in, one line out; nothing else may be printed on standard output.
"""

import json
import sys

LIMIT_CALLS = 200
MILLISECONDS_A_DAY = 86_400_000

today = None
calls_today = {}


def judge(call):
    """A number from 0 (harmless) to 1 (certainly unwanted); one half at the limit."""
    global today
    number = call["callingNumber"]
    if number <= 0:  # withheld
        return 0
    day = call["timeMs"] // MILLISECONDS_A_DAY
    if day != today:
        today = day
        calls_today.clear()
    earlier = calls_today.get(number, 0)
    calls_today[number] = earlier + 1
    return earlier / (earlier + LIMIT_CALLS)


def answer(message):
    print(json.dumps(message), flush=True)


for line in sys.stdin:
    message = json.loads(line)
    if message["kind"] == "hello":
        answer({"ringfence": 1, "kind": "ready"})
    elif message["kind"] == "batch":
        # Releases and reports are among the events too; this detector needs neither.
        scores = [judge(event) for event in message["events"] if event["is"] == "call"]
        answer({"n": message["n"], "scores": scores})
    elif message["kind"] == "end":
        break
