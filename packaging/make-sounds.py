#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the four sounds of a seat as small WAV files (16 kHz, 16 bit, one channel): sine tones with soft ends, nothing recorded.

red three short, orange two short, overdue one long, offline two falling. The same input gives the same bytes.

Usage: packaging/make-sounds.py [FOLDER]     (resources/sounds when left out)
"""
import math
import pathlib
import struct
import sys
import wave

RATE = 16000
FADE = 0.008  # seconds; without it a tone begins and ends with a click

# (frequency in hertz, seconds); frequency 0 is silence
SOUNDS = {
    "red": [(988, 0.12), (0, 0.09), (988, 0.12), (0, 0.09), (988, 0.12)],
    "orange": [(784, 0.14), (0, 0.11), (784, 0.14)],
    "overdue": [(587, 0.9)],
    "offline": [(659, 0.26), (0, 0.04), (440, 0.34)],
}


def tone(frequency, seconds):
    count = round(RATE * seconds)
    for i in range(count):
        edge = min(i, count - 1 - i) / RATE
        gain = 0.5 * min(1.0, edge / FADE)
        # A little of the octave, so that small loudspeakers carry it.
        value = 0.8 * math.sin(2 * math.pi * frequency * i / RATE) + 0.2 * math.sin(4 * math.pi * frequency * i / RATE)
        yield round(32767 * gain * value)


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root / "resources" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, parts in SOUNDS.items():
        samples = [sample for part in parts for sample in tone(*part)]
        with wave.open(str(folder / f"{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(struct.pack(f"<{len(samples)}h", *samples))


main()
