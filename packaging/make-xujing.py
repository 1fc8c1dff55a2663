#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the schematic map of the sample town: grids.geojson, map.geojson and elements.csv of resources/regions/xujing.

The town is drawn in a plane of 2156 x 1184 units on shared road and river lines, then laid into WGS 84 around the town.
Neighbouring grids share every vertex of their common border, so that no sliver and no overlap can exist; the outline is
what is left when all shared edges cancel out. Everything is invented geometry; the seed makes it the same in every run.

Usage: packaging/make-xujing.py [FOLDER]
"""
import csv
import json
import math
import pathlib
import random
import sys

CENTRE = (31.19, 121.27)  # latitude, longitude of the middle of the drawing
MIDDLE = (1078.0, 592.0)
METRES_PER_UNIT = 4.2     # makes the town 8.4 km wide
METRES_PER_DEGREE = 111195.0

NAMES = ('金联 陆家角 蟠龙 会展北 诸光 光联 前明 育才 徐安 蟠中 国展 二联苑 迮庵 卫家角 尚鸿 京华 明珠 西郊家园 民主村 '
         '叶联 宅东 仁恒 徐泾中 尚泰 高泾 二联村 金云 徐南 振泾 夏阳湾 玉兰 龙联 方家窑').split()
VILLAGES = {'金联': '310118106212', '陆家角': '310118106214', '光联': '310118106207', '前明': '310118106202',
            '迮庵': '310118106213', '民主村': '310118106208', '宅东': '310118106003', '二联村': '310118106209',
            '金云': '310118106203', '蟠龙': '310118106005', '京华': '310118106004', '明珠': '310118106019',
            '尚鸿': '310118106014', '尚泰': '310118106015', '叶联': '310118106021', '诸光': '310118106025',
            '高泾': '310118106008', '仁恒': '310118106017', '玉兰': '310118106013', '徐泾中': '310118106001'}
NEIGHBOURS = [('重固镇', (60, 420)), ('赵巷镇', (70, 1120)), ('闵行区', (2140, 770)), ('松江区', (2080, 1010))]
COMMUNITIES = [3, 4, 6, 2, 5, 3, 4, 6, 5, 4, 6, 8, 2, 3, 6, 7, 7, 10, 3, 4, 5, 6, 7, 8, 5, 3, 2, 4, 3, 2, 4, 3, 2]
SITES = [(1690, 118), (1556, 262), (1500, 240), (1484, 486), (1840, 650), (560, 940), (1420, 760), (980, 720)]


def wiggle(points, amplitude, seed, step=46):
    """A line through the points that wanders by at most the amplitude."""
    rng, out = random.Random(seed), [points[0]]
    for a, b in zip(points, points[1:]):
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        count = max(1, int(length / step))
        nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
        for i in range(1, count):
            k, d = i / count, rng.uniform(-amplitude, amplitude)
            out.append((a[0] + (b[0] - a[0]) * k + nx * d, a[1] + (b[1] - a[1]) * k + ny * d))
        out.append(b)
    return out


LINES = [wiggle([(866, 236), (960, 146), (1130, 100), (1290, 58), (1500, 88), (1720, 46), (1930, 118)], 8, 1),
         wiggle([(90, 456), (420, 424), (842, 390), (1240, 336), (1650, 302), (2040, 272)], 0, 2),
         wiggle([(70, 640), (470, 606), (930, 566), (1390, 530), (1760, 502), (2078, 476)], 0, 3),
         wiggle([(104, 812), (380, 792), (760, 768), (1130, 752), (1500, 722), (1820, 710), (2046, 686)], 10, 4),
         wiggle([(160, 970), (560, 948), (980, 936), (1420, 914), (1780, 898), (1960, 874)], 0, 5),
         wiggle([(230, 1104), (470, 1146), (770, 1118), (1060, 1152), (1330, 1106), (1600, 1128), (1830, 1036)], 8, 6)]
# Borders between the grids of a row: x on the line above, x on the line below, how far the middle bows out.
DIVIDERS = [[(1096, 1084, 0), (1318, 1322, 8), (1546, 1556, 0), (1772, 1790, 0)],
            [(360, 352, 0), (630, 648, 8), (890, 884, 0), (1160, 1150, 0), (1430, 1452, 0), (1790, 1768, 0)],
            [(352, 372, 0), (668, 640, 6), (884, 900, -6), (1150, 1128, 0), (1452, 1470, 0), (1768, 1774, 8)],
            [(402, 420, 8), (672, 660, 0), (900, 930, 0), (1208, 1200, 6), (1480, 1492, 0), (1752, 1736, 0)],
            [(420, 450, 8), (690, 690, 0), (930, 915, 0), (1200, 1164, 0), (1460, 1400, -8), (1716, 1620, 0)]]
FIRST_ROW_FROM = 842


def at(line, x):
    """The point of a line at x."""
    for a, b in zip(line, line[1:]):
        if a[0] <= x <= b[0]:
            k = (x - a[0]) / ((b[0] - a[0]) or 1)
            return (x, a[1] + (b[1] - a[1]) * k)
    return line[-1] if x > line[-1][0] else line[0]


def refined(line, xs):
    """The line with a vertex at each x, so that the grids above and below it have the same vertices."""
    return sorted(set(line) | {at(line, x) for x in xs})


def cut(line, x0, x1):
    return [p for p in line if x0 <= p[0] <= x1]


def side(a, b, bow):
    return [] if not bow else [((a[0] + b[0]) / 2 + bow, (a[1] + b[1]) / 2)]


def rows():
    """Each row's borders from left to right: x above, x below, bow."""
    for r, inner in enumerate(DIVIDERS):
        left = (LINES[r][0][0], LINES[r + 1][0][0] if r else FIRST_ROW_FROM, -14 if r else 0)
        yield [left] + inner + [(LINES[r][-1][0], LINES[r + 1][-1][0], 12)]


def polygons():
    borders = list(rows())
    lines = []
    for i, line in enumerate(LINES):
        xs = [b[1] for b in borders[i - 1]] if i else []
        xs += [b[0] for b in borders[i]] if i < len(borders) else []
        lines.append(refined(line, xs))
    out = []
    for r, row in enumerate(borders):
        for a, b in zip(row, row[1:]):
            top, bottom = cut(lines[r], a[0], b[0]), cut(lines[r + 1], a[1], b[1])
            out.append(top + side(top[-1], bottom[-1], b[2]) + bottom[::-1] + side(top[0], bottom[0], a[2]))
    return out


def world(p):
    lat = CENTRE[0] - (p[1] - MIDDLE[1]) * METRES_PER_UNIT / METRES_PER_DEGREE
    lon = CENTRE[1] + (p[0] - MIDDLE[0]) * METRES_PER_UNIT / (METRES_PER_DEGREE * math.cos(math.radians(CENTRE[0])))
    return (round(lon, 7), round(lat, 7))


def outline(rings):
    """What remains when the edges that two grids share cancel out: one ring."""
    edges = {e for ring in rings for e in zip(ring, ring[1:] + ring[:1])}
    free = {a: b for a, b in edges if (b, a) not in edges}
    start = min(free)
    ring, p = [start], free[start]
    while p != start:
        ring.append(p)
        p = free[p]
    assert len(ring) == len(free), 'the outline is not one ring'
    return ring


def centroid(ring):
    area = cx = cy = 0.0
    ox, oy = ring[0]
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        x0, y0, x1, y1 = x0 - ox, y0 - oy, x1 - ox, y1 - oy
        c = x0 * y1 - x1 * y0
        area, cx, cy = area + c, cx + (x0 + x1) * c, cy + (y0 + y1) * c
    return (round(ox + cx / (3 * area), 7), round(oy + cy / (3 * area), 7))


def contains(ring, p):
    inside = False
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        if (y0 > p[1]) != (y1 > p[1]) and p[0] < x0 + (p[1] - y0) * (x1 - x0) / (y1 - y0):
            inside = not inside
    return inside


def map_lines():
    """Kind, name, rank and points of what is drawn under the grids."""
    def beyond(line):
        return [(line[0][0] - 260, line[0][1] + 16)] + line + [(line[-1][0] + 260, line[-1][1] - 16)]

    def through(first, *xs):
        return [at(LINES[first + i], x) for i, x in enumerate(xs)]
    return [('road', '北青公路', 1, beyond(LINES[1])), ('road', '崧泽大道', 1, beyond(LINES[2])),
            ('road', '沪青平公路', 1, beyond(LINES[4])), ('road', '徐乐路', 2, through(1, 360, 352, 372)),
            ('road', '明珠路', 2, through(1, 890, 884, 900, 930, 915)), ('road', '诸光路', 2, through(0, 1772, 1790, 1768, 1774)),
            ('river', '蟠龙港', 1, wiggle([(1106, 0), (1150, 150), (1110, 330), (1160, 480), (1120, 600), (1128, 752)], 10, 9)),
            ('river', '徐泾港', 1, LINES[3]),
            ('metro', '轨道交通线', 1, [(0, 520), (300, 528), (700, 506), (1100, 470), (1440, 444), (1800, 420), (2156, 404)])]


def feature(geometry, points, properties):
    coordinates = [list(p) for p in points]
    if geometry == 'Polygon':
        coordinates = [coordinates + coordinates[:1]]
    elif geometry == 'Point':
        coordinates = coordinates[0]
    return {'type': 'Feature', 'properties': properties, 'geometry': {'type': geometry, 'coordinates': coordinates}}


def write_collection(path, features):
    lines = ',\n'.join(json.dumps(f, ensure_ascii=False, separators=(',', ':')) for f in features)
    path.write_text('{"type":"FeatureCollection","features":[\n' + lines + '\n]}\n', encoding='utf-8')


class Elements:
    """Registered things at plausible places; every name says what it is and nothing more."""

    def __init__(self, rings):
        self.rings, self.rng, self.rows = rings, random.Random(20191101), []

    def grid_of(self, p):
        return next((i for i, ring in enumerate(self.rings) if contains(ring, p)), None)

    def add(self, kind, label, point):
        grid = self.grid_of(point)
        if grid is None:
            return False
        number = 1 + sum(r[1] == kind for r in self.rows)
        self.rows.append([f'{kind}-{number:03d}', kind, f'{NAMES[grid]}{label}{number:03d}', f'{point[1]:.7f}', f'{point[0]:.7f}',
                          f'{grid + 1:02d}', 'yes'])
        return True

    def inside(self, grid):
        ring = self.rings[grid]
        xs, ys = [p[0] for p in ring], [p[1] for p in ring]
        while True:
            p = (round(self.rng.uniform(min(xs), max(xs)), 7), round(self.rng.uniform(min(ys), max(ys)), 7))
            if contains(ring, p):
                return p

    def along(self, kind, label, count, lines, off):
        """Spread over the lines, a little to either side."""
        while count:
            line = self.rng.choice(lines)
            i = self.rng.randrange(len(line) - 1)
            k, (ax, ay), (bx, by) = self.rng.random(), line[i], line[i + 1]
            x, y = ax + (bx - ax) * k, ay + (by - ay) * k + self.rng.choice((-1, 1)) * self.rng.uniform(*off)
            count -= self.add(kind, label, world((x, y)))

    def scatter(self, kind, label, grids):
        for grid in grids:
            self.add(kind, label, self.inside(grid))


def elements(rings):
    e = Elements(rings)
    lines = map_lines()
    roads = [points for kind, _, _, points in lines if kind == 'road']
    rivers = [points for kind, _, _, points in lines if kind == 'river']
    e.along('shop', '商铺', 995, roads, (8, 22))
    e.scatter('community', '小区', [g for g, n in enumerate(COMMUNITIES) for _ in range(n)])
    e.along('river', '河道', 24, rivers, (2, 4))
    e.scatter('river', '河道', [e.rng.randrange(33) for _ in range(100)])
    for p in SITES:
        e.add('site', '工地', world(p))
    outer = [0, 1, 2, 5, 6, 7, 12, 13, 19, 20, 25, 26, 27, 28, 31, 32]
    e.scatter('factory', '企业', [e.rng.choice(outer) for _ in range(163)])
    return e.rows


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else 'resources/regions/xujing')
    rings = [[world(p) for p in ring] for ring in polygons()]
    grids = []
    for i, (name, ring) in enumerate(zip(NAMES, rings)):
        properties = {'code': f'{i + 1:02d}', 'name': name, 'chief': f'网格长·{i + 1:02d}', 'label': list(centroid(ring))}
        if name in VILLAGES:
            properties['village'] = VILLAGES[name]
        grids.append(feature('Polygon', ring[::-1], properties))
    write_collection(folder / 'grids.geojson', grids)
    drawn = [feature('Polygon', outline(rings)[::-1], {'kind': 'outline', 'name': '徐泾镇'})]
    drawn += [feature('LineString', map(world, points), {'kind': kind, 'name': name, 'rank': rank})
              for kind, name, rank, points in map_lines()]
    drawn += [feature('Point', [world(p)], {'kind': 'neighbour', 'name': name}) for name, p in NEIGHBOURS]
    write_collection(folder / 'map.geojson', drawn)
    with open(folder / 'elements.csv', 'w', encoding='utf-8', newline='') as file:
        out = csv.writer(file, lineterminator='\n')
        out.writerow('code kind name latitude longitude grid sample'.split())
        out.writerows(elements(rings))


if __name__ == '__main__':
    main()
