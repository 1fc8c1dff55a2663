#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws streets and houses that nobody built around a pack's grids, to try base maps with: no map of a real town comes with the project.

Writes FOLDER/streets.geojson and FOLDER/houses.geojson for `gridhallctl town add base`, and with --tiles FOLDER/ground.mbtiles as well: the same,
as pictures of zoom 14 to 16. The same seed draws the same.

Usage: packaging/make-basemap.py PACK FOLDER [--seed N] [--tiles]
"""
import argparse
import json
import math
import pathlib
import random
import sqlite3
import struct
import zlib

METRES_PER_DEGREE = 111195.0
AROUND = 0.35  # of the town's size
PAPER, STREET, HOUSE = 236, 255, 206  # greys of the pictures


def extent(pack):
    """West, south, east and north of the grids, and somewhat more."""
    rings = []
    for feature in json.loads((pack / 'grids.geojson').read_text(encoding='utf-8-sig'))['features']:
        rings += feature['geometry']['coordinates'][0]
    xs, ys = [p[0] for p in rings], [p[1] for p in rings]
    wide, high = (max(xs) - min(xs)) * AROUND, (max(ys) - min(ys)) * AROUND
    return min(xs) - wide, min(ys) - high, max(xs) + wide, max(ys) + high


def ways(rng, first, last, metre):
    """Where streets run between two coordinates: each with its rank."""
    found, at = [], first
    while at < last:
        found.append((at, 1 if len(found) % 7 == 3 else 2 if len(found) % 3 == 0 else 3))
        at += rng.uniform(90, 190) * metre
    return found


def drawn(box, rng):
    """Streets as (rank, line) and houses as boxes."""
    west, south, east, north = box
    up = 1 / METRES_PER_DEGREE
    across = up / math.cos(math.radians((south + north) / 2))
    columns, rows = ways(rng, west, east, across), ways(rng, south, north, up)
    streets, houses = [], []
    for x, rank in columns:
        for (y0, _), (y1, _) in zip(rows, rows[1:]):
            if rank < 3 or rng.random() < 0.8:
                streets.append((rank, [(x, y0), (x, y1)]))
    for y, rank in rows:
        for (x0, _), (x1, _) in zip(columns, columns[1:]):
            if rank < 3 or rng.random() < 0.8:
                streets.append((rank, [(x0, y), (x1, y)]))
    for (x0, _), (x1, _) in zip(columns, columns[1:]):
        for (y0, _), (y1, _) in zip(rows, rows[1:]):
            if rng.random() < 0.12:
                continue  # a park
            deep, gap = rng.uniform(11, 16) * up, rng.uniform(14, 24) * up
            y = y0 + 16 * up
            while y + deep < y1 - 12 * up:
                x = x0 + 16 * across
                while x + 12 * across < x1 - 12 * across:
                    wide = min(rng.uniform(14, 46) * across, x1 - 12 * across - x)
                    if rng.random() < 0.88:
                        houses.append((x, y, x + wide, y + deep))
                    x += wide + rng.uniform(6, 16) * across
                y += deep + gap
    return streets, houses


def collection(features):
    return json.dumps({'type': 'FeatureCollection', 'features': features}, separators=(',', ':')) + '\n'


def feature(properties, kind, coordinates):
    return {'type': 'Feature', 'properties': properties, 'geometry': {'type': kind, 'coordinates': coordinates}}


def corners(box):
    x0, y0, x1, y1 = (round(value, 6) for value in box)
    return [[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]]


def pixel(place, zoom):
    x, y = place
    size = 256 * 2 ** zoom
    return (x + 180) / 360 * size, (1 - math.asinh(math.tan(math.radians(y))) / math.pi) / 2 * size


def png(rows):
    def chunk(name, data):
        return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
    head = struct.pack('>IIBBBBB', 256, 256, 8, 0, 0, 0, 0)
    body = zlib.compress(b''.join(b'\0' + bytes(row) for row in rows), 9)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) + chunk(b'IDAT', body) + chunk(b'IEND', b'')


def tiles(streets, houses, zoom):
    """Pictures by (column, row from the north)."""
    made = {}

    def fill(left, top, right, bottom, grey):
        left, top, right, bottom = int(left), int(top), max(int(right), int(left) + 1), max(int(bottom), int(top) + 1)
        for row in range(top // 256, (bottom - 1) // 256 + 1):
            for column in range(left // 256, (right - 1) // 256 + 1):
                picture = made.setdefault((column, row), [bytearray([PAPER] * 256) for _ in range(256)])
                x0, x1 = max(left - column * 256, 0), min(right - column * 256, 256)
                for y in range(max(top - row * 256, 0), min(bottom - row * 256, 256)):
                    picture[y][x0:x1] = bytes([grey]) * (x1 - x0)

    for x0, y0, x1, y1 in houses:
        (left, top), (right, bottom) = pixel((x0, y1), zoom), pixel((x1, y0), zoom)
        fill(left, top, right, bottom, HOUSE)
    for rank, line in streets:
        (x0, y1), (x1, y0) = pixel(line[0], zoom), pixel(line[1], zoom)
        half = max(0.5, (12, 7, 4)[rank - 1] / 2 * 2 ** (zoom - 16))
        fill(min(x0, x1) - half, min(y0, y1) - half, max(x0, x1) + half, max(y0, y1) + half, STREET)
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', 1)[0])
    parser.add_argument('pack', type=pathlib.Path)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--tiles', action='store_true')
    given = parser.parse_args()
    box = extent(given.pack)
    streets, houses = drawn(box, random.Random(given.seed))
    given.folder.mkdir(parents=True, exist_ok=True)
    lines = [feature({'rank': rank}, 'LineString', [[round(v, 6) for v in p] for p in line]) for rank, line in streets]
    (given.folder / 'streets.geojson').write_text(collection(lines), encoding='utf-8')
    (given.folder / 'houses.geojson').write_text(collection([feature({}, 'Polygon', [corners(h)]) for h in houses]), encoding='utf-8')
    if not given.tiles:
        return
    path = given.folder / 'ground.mbtiles'
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as base:
        base.execute('CREATE TABLE metadata (name text, value text)')
        base.execute('CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)')
        base.execute('CREATE UNIQUE INDEX tile ON tiles (zoom_level, tile_column, tile_row)')
        base.executemany('INSERT INTO metadata VALUES (?, ?)',
                         [('name', 'invented streets'), ('format', 'png'), ('minzoom', '14'), ('maxzoom', '16'), ('bounds', ','.join(f'{v:.5f}' for v in box))])
        for zoom in (14, 15, 16):
            for (column, row), picture in tiles(streets, houses, zoom).items():
                base.execute('INSERT INTO tiles VALUES (?, ?, ?, ?)', (zoom, column, 2 ** zoom - 1 - row, png(picture)))


if __name__ == '__main__':
    main()
