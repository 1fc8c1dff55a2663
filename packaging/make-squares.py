#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws square grids over an extent: grids.geojson and map.geojson for a town whose real grids are not at hand.

Rows are lettered from the north (A, B, …, AA, …), columns numbered from the west: A01. Neighbours share their corners exactly.
With --points, a grid takes the name that most of the points in it carry (a column of a CSV file), and its code elsewhere.

Usage: packaging/make-squares.py FOLDER SOUTH WEST NORTH EAST METRES --chief 'Grid chief·%s' [--outline NAME]
       [--points FILE LATITUDE_COLUMN LONGITUDE_COLUMN NAME_COLUMN]
"""
import argparse
import collections
import csv
import json
import math
import pathlib

METRES_PER_DEGREE = 111195.0


def letters(row):
    return (letters(row // 26 - 1) if row >= 26 else '') + chr(ord('A') + row % 26)


class Squares:
    """The lattice: corners are computed once from row and column, so that neighbours have the very same numbers."""

    def __init__(self, south, west, north, east, metres):
        self.north, self.west = north, west
        self.high = metres / METRES_PER_DEGREE
        self.wide = self.high / math.cos(math.radians((south + north) / 2))
        self.rows = math.ceil((north - south) / self.high)
        self.columns = math.ceil((east - west) / self.wide)

    def corner(self, row, column):
        return [round(self.west + column * self.wide, 6), round(self.north - row * self.high, 6)]

    def code(self, row, column):
        return f'{letters(row)}{column + 1:02d}'

    def ring(self, row, column, rows=1, columns=1):
        west_north, east_south = self.corner(row, column), self.corner(row + rows, column + columns)
        (w, n), (e, s) = west_north, east_south
        return [[w, s], [e, s], [e, n], [w, n], [w, s]]

    def border(self):
        """The outer border with every corner of the squares along it."""
        south = [self.corner(self.rows, c) for c in range(self.columns)]
        east = [self.corner(r, self.columns) for r in range(self.rows, 0, -1)]
        north = [self.corner(0, c) for c in range(self.columns, 0, -1)]
        west = [self.corner(r, 0) for r in range(self.rows)]
        return south + east + north + west + south[:1]


def names(squares, points):
    """The most frequent name of the points in each square; of a name in several parts ("A / B") the first."""
    counts = collections.defaultdict(collections.Counter)
    if points:
        path, latitude, longitude, name = points
        with open(path, encoding='utf-8-sig', newline='') as file:
            for row in csv.DictReader(file):
                name_here = row[name].split(' / ')[0].strip().title()
                if row[latitude] and row[longitude] and name_here:
                    r = int((squares.north - float(row[latitude])) / squares.high)
                    c = int((float(row[longitude]) - squares.west) / squares.wide)
                    counts[r, c][name_here] += 1
    return {cell: sorted(n.items(), key=lambda kv: (-kv[1], kv[0]))[0][0] for cell, n in counts.items()}


def feature(ring, properties):
    return {'type': 'Feature', 'properties': properties, 'geometry': {'type': 'Polygon', 'coordinates': [ring]}}


def write_collection(path, features):
    lines = ',\n'.join(json.dumps(f, ensure_ascii=False, separators=(',', ':')) for f in features)
    path.write_text('{"type":"FeatureCollection","features":[\n' + lines + '\n]}\n', encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('folder', type=pathlib.Path)
    for name in ('south', 'west', 'north', 'east', 'metres'):
        parser.add_argument(name, type=float)
    parser.add_argument('--chief', required=True, help='the post that answers for a grid; %%s stands for its code')
    parser.add_argument('--outline', default='', help='the name of the whole')
    parser.add_argument('--points', nargs=4, metavar=('FILE', 'LATITUDE', 'LONGITUDE', 'NAME'))
    given = parser.parse_args()
    squares = Squares(given.south, given.west, given.north, given.east, given.metres)
    called = names(squares, given.points)
    grids = []
    for r in range(squares.rows):
        for c in range(squares.columns):
            code, (w, s), (e, n) = squares.code(r, c), squares.corner(r + 1, c), squares.corner(r, c + 1)
            grids.append(feature(squares.ring(r, c), {
                'code': code, 'name': called.get((r, c), code), 'chief': given.chief.replace('%s', code),
                'label': [round((w + e) / 2, 6), round((s + n) / 2, 6)]}))
    write_collection(given.folder / 'grids.geojson', grids)
    write_collection(given.folder / 'map.geojson', [feature(squares.border(), {'kind': 'outline', 'name': given.outline})])


if __name__ == '__main__':
    main()
