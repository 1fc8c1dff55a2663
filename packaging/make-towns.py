#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the schematic maps of the towns that come with the project, and the tables that stand on them, into resources/regions.

Usage: packaging/make-towns.py [TOWN...] [--to FOLDER]
"""
import argparse
import importlib
import pathlib
import sys

sys.dont_write_bytecode = True
TOWNS = 'xujing zhaoxiang jingansi tianlin dachang'.split()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('towns', nargs='*', metavar='TOWN', help='which towns; all when none is named')
    parser.add_argument('--to', type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / 'resources/regions',
                        help='the folder that holds one folder a town')
    arguments = parser.parse_args()
    for town in arguments.towns or TOWNS:
        folder = arguments.to / town
        folder.mkdir(parents=True, exist_ok=True)
        importlib.import_module(f'towns.{town}').make(folder)


if __name__ == '__main__':
    main()
