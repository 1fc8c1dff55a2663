# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws schematic towns: what every town's drawing has in common.

A town is drawn in a plane of 2156 x 1184 units on shared lines, then laid into WGS 84 around the town. Neighbouring grids share
every vertex of their common border, so that no sliver and no overlap can exist; the outline is what is left when all shared
edges cancel out. Everything is invented geometry; seeds make it the same in every run.
"""
import csv
import json
import math
import random

MIDDLE = (1078.0, 592.0)
METRES_PER_DEGREE = 111195.0
SENSORS = 'kind grid place count vulnerable sample'  # columns of sensors.csv


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


def at(line, x):
    """The point of a line at x."""
    for a, b in zip(line, line[1:]):
        if a[0] <= x <= b[0]:
            k = (x - a[0]) / ((b[0] - a[0]) or 1)
            return (x, a[1] + (b[1] - a[1]) * k)
    return line[-1] if x > line[-1][0] else line[0]


def cut(line, x0, x1):
    return [p for p in line if x0 <= p[0] <= x1]


def beyond(line):
    """The line, drawn on into the neighbours."""
    return [(line[0][0] - 260, line[0][1] + 16)] + line + [(line[-1][0] + 260, line[-1][1] - 16)]


def evenly(lines, counts, seed, jitter=14):
    """Borders that cut the space between each two lines into so many parts, a little uneven: x above, x below, bow."""
    rng, out = random.Random(seed), []
    for (above, below), count in zip(zip(lines, lines[1:]), counts):
        row = []
        for i in range(1, count):
            k, d = i / count, rng.uniform(-jitter, jitter)
            row.append((round(above[0][0] + (above[-1][0] - above[0][0]) * k + d),
                        round(below[0][0] + (below[-1][0] - below[0][0]) * k + d), rng.choice((0, 0, 8, -8))))
        out.append(row)
    return out


class Drawing:
    """The ground of one town: lines from west to east, borders between them, and where the middle lies on the globe."""

    def __init__(self, centre, metres_per_unit, lines, dividers, first_row_from=None):
        self.centre, self.metres_per_unit = centre, metres_per_unit
        self.lines, self.dividers = lines, dividers
        self.first_row_from = first_row_from
        self.rings = [[self.world(p) for p in ring] for ring in self._polygons()]

    def world(self, p):
        lat = self.centre[0] - (p[1] - MIDDLE[1]) * self.metres_per_unit / METRES_PER_DEGREE
        lon = self.centre[1] + (p[0] - MIDDLE[0]) * self.metres_per_unit / (
            METRES_PER_DEGREE * math.cos(math.radians(self.centre[0])))
        return (round(lon, 7), round(lat, 7))

    def through(self, first, *xs):
        """The points at these x on the lines from the first one on: a road from north to south."""
        return [at(self.lines[first + i], x) for i, x in enumerate(xs)]

    def _rows(self):
        """Each row's borders from left to right: x above, x below, bow."""
        for r, inner in enumerate(self.dividers):
            below = self.lines[r + 1][0][0] if r or self.first_row_from is None else self.first_row_from
            left = (self.lines[r][0][0], below, -14 if r else 0)
            yield [left] + inner + [(self.lines[r][-1][0], self.lines[r + 1][-1][0], 12)]

    def _polygons(self):
        borders = list(self._rows())
        lines = []
        for i, line in enumerate(self.lines):
            xs = [b[1] for b in borders[i - 1]] if i else []
            xs += [b[0] for b in borders[i]] if i < len(borders) else []
            lines.append(sorted(set(line) | {at(line, x) for x in xs}))
        out = []
        for r, row in enumerate(borders):
            for a, b in zip(row, row[1:]):
                top, bottom = cut(lines[r], a[0], b[0]), cut(lines[r + 1], a[1], b[1])
                out.append(top + _side(top[-1], bottom[-1], b[2]) + bottom[::-1] + _side(top[0], bottom[0], a[2]))
        return out

    def outline(self, of=None):
        """The border of all grids, or of some that hang together: what remains when the edges that two of them share cancel out."""
        rings = [self.rings[i] for i in of] if of is not None else self.rings
        edges = {e for ring in rings for e in zip(ring, ring[1:] + ring[:1])}
        free = {a: b for a, b in edges if (b, a) not in edges}
        start = min(free)
        ring, p = [start], free[start]
        while p != start:
            ring.append(p)
            p = free[p]
        assert len(ring) == len(free), 'the outline is not one ring'
        return ring


def _side(a, b, bow):
    return [] if not bow else [((a[0] + b[0]) / 2 + bow, (a[1] + b[1]) / 2)]


def doubled_area(ring):
    ox, oy = ring[0]
    return sum((x0 - ox) * (y1 - oy) - (x1 - ox) * (y0 - oy) for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]))


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


def west_part(ring, share):
    """The part of a ring west of the meridian that leaves so great a share of its area on that side."""
    low, high = min(p[0] for p in ring), max(p[0] for p in ring)
    for _ in range(60):
        middle = (low + high) / 2
        if doubled_area(_west_of(ring, middle)) / doubled_area(ring) < share:
            low = middle
        else:
            high = middle
    return [(round(x, 7), round(y, 7)) for x, y in _west_of(ring, high)]


def _west_of(ring, x):
    out = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if a[0] <= x:
            out.append(a)
        if (a[0] <= x) != (b[0] <= x):
            out.append((x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])))
    return out


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


def write_table(path, columns, rows):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        out = csv.writer(file, lineterminator='\n')
        out.writerow(columns.split())
        out.writerows(rows)


def write_grids(folder, drawing, names, villages, codes=None):
    """grids.geojson; a village is the division code of a grid's committee, for those that are one committee's."""
    grids = []
    for i, (name, ring) in enumerate(zip(names, drawing.rings, strict=True)):
        code = codes[i] if codes else f'{i + 1:02d}'
        properties = {'code': code, 'name': name, 'chief': f'网格长·{code}', 'label': list(centroid(ring))}
        if name in villages:
            properties['village'] = villages[name]
        grids.append(feature('Polygon', ring[::-1], properties))
    write_collection(folder / 'grids.geojson', grids)


def write_map(folder, drawing, name, lines, neighbours):
    """map.geojson; a line is kind, name, rank and points in the plane, a neighbour is a name and a point in the plane."""
    drawn = [feature('Polygon', drawing.outline()[::-1], {'kind': 'outline', 'name': name})]
    drawn += [feature('LineString', map(drawing.world, points), {'kind': kind, 'name': called, 'rank': rank})
              for kind, called, rank, points in lines]
    drawn += [feature('Point', [drawing.world(p)], {'kind': 'neighbour', 'name': called}) for called, p in neighbours]
    write_collection(folder / 'map.geojson', drawn)


class Scatter:
    """Puts registered things at plausible places of a drawing; every name says what a thing is and nothing more."""

    def __init__(self, drawing, names, seed):
        self.drawing, self.names, self.rng, self.rows = drawing, names, random.Random(seed), []

    def grid_of(self, p):
        return next((i for i, ring in enumerate(self.drawing.rings) if contains(ring, p)), None)

    def add(self, kind, label, point):
        grid = self.grid_of(point)
        if grid is None:
            return False
        number = 1 + sum(r[1] == kind for r in self.rows)
        self.rows.append([f'{kind}-{number:03d}', kind, f'{self.names[grid]}{label}{number:03d}', f'{point[1]:.7f}', f'{point[0]:.7f}',
                          f'{grid + 1:02d}', 'yes'])
        return True

    def inside(self, grid):
        ring = self.drawing.rings[grid]
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
            count -= self.add(kind, label, self.drawing.world((x, y)))

    def scatter(self, kind, label, grids):
        for grid in grids:
            self.add(kind, label, self.inside(grid))

    def write(self, path):
        write_table(path, 'code kind name latitude longitude grid sample', self.rows)


def spread(total, parts):
    """A total in whole numbers over so many parts, as even as can be, the greater ones first."""
    return [total // parts + (i < total % parts) for i in range(parts)]
