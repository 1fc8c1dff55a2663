#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the files that a town might have, to try with: a Shapefile of 40 grids in GBK and in the city's metres, and an XLSX of 300 elements.

Usage: packaging/make-town-files.py FOLDER [--sound]

The Shapefile says neither its encoding nor its system, as many do, and has what real ones have: a border that crosses itself, ground that two grids have,
a hole, a spike, a record in degrees, chiefs and committees that are missing. With --sound it has none of that but the texts that are missing.
"""
import argparse
import math
import pathlib
import struct
import zipfile
from xml.sax.saxutils import escape

COLUMNS, ROWS = 8, 5
WIDE, HIGH = 420.0, 400.0
WEST, SOUTH = -20300.0, -5400.0  # of People's Square
PEOPLES_SQUARE = (31 + 14 / 60 + 7.56 / 3600, 121 + 28 / 60 + 1.81 / 3600)
RADIUS = 6371006.84
NAMES = ('光联 前明 育才 徐安 蟠中 国展 二联苑 诸光 金联 陆家角 蟠龙 会展北 迮庵 卫家角 尚鸿 京华 明珠 西郊家园 民主村 叶联 宅东 仁恒 徐泾中 尚泰 '
         '高泾 二联村 金云 徐南 振泾 夏阳湾 玉兰 龙联 方家窑 测试地块 联民 光辉 谢卫路 华徐 宅西 乐天').split()
KINDS = '商铺 小区 河道 工地 工厂 养老院'.split()


def corner(column, row):
    """A corner of the field, moved a little, so that no border is straight."""
    shake = math.sin(column * 7.3 + row * 3.1)
    return WEST + column * WIDE + 25 * shake, SOUTH + row * HIGH + 25 * math.cos(column * 2.7 + row * 5.9)


def degrees(x, y):
    """As models/town/projection.cpp has the city's metres: a transverse Mercator on a sphere."""
    north, east = y / RADIUS + math.radians(PEOPLES_SQUARE[0]), x / RADIUS
    longitude = PEOPLES_SQUARE[1] + math.degrees(math.atan2(math.sinh(east), math.cos(north)))
    return longitude, math.degrees(math.asin(math.sin(north) / math.cosh(east)))


def ground(number):
    column, row = number % COLUMNS, number // COLUMNS
    return [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]


def grids(sound):
    """Each a list of rings."""
    all_rings = [[ground(number)] for number in range(COLUMNS * ROWS)]
    if sound:
        return all_rings
    crossing = all_rings[13][0]
    crossing[2], crossing[3] = crossing[3], crossing[2]
    south, north = all_rings[17][0][0], all_rings[17][0][3]  # the border that 17 and 18 have, two metres over 17's ground at its middle
    middle = ((south[0] + north[0]) / 2 - 2, (south[1] + north[1]) / 2)
    all_rings[17][0].append(middle)
    x, y = ground(20)[0]
    all_rings[20].append([(x + 130, y + 120), (x + 160, y + 260), (x + 300, y + 270), (x + 310, y + 150)])
    spiked = all_rings[30][0]
    tip = (spiked[0][0] + 200, spiked[0][1] - 60)
    foot = ((spiked[0][0] + spiked[1][0]) / 2, (spiked[0][1] + spiked[1][1]) / 2)
    all_rings[30][0] = [spiked[0], foot, tip, foot, *spiked[1:]]
    all_rings[39][0] = [degrees(*point) for point in all_rings[39][0]]
    return all_rings


def texts(sound):
    """The rows of the table: code, name, committee, chief, a column that nobody needs."""
    rows = []
    for number, name in enumerate(NAMES[:COLUMNS * ROWS]):
        code = f'{number + 1:02}'
        committee = '' if number in (5, 11) else name[:2] + '居委会' if number % 3 else name[:2] + '村'
        chief = '' if number in (5, 22) else f'网格长{code}'
        rows.append((code, name, committee, chief, ''))
    return rows


def ring_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def write_shapes(stem, all_rings):
    """A .shp and its .shx: borders clockwise, holes the other way round."""
    body, index, offset = b'', b'', 50
    boxes = []
    for number, rings in enumerate(all_rings):
        parts, points = [], []
        for at, ring in enumerate(rings):
            ring = list(ring) if (ring_area(ring) < 0) == (at == 0) else ring[::-1]
            parts.append(len(points))
            points += ring + ring[:1]
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        box = (min(xs), min(ys), max(xs), max(ys))
        boxes.append(box)
        content = struct.pack('<i4d2i', 5, *box, len(parts), len(points)) + struct.pack(f'<{len(parts)}i', *parts)
        content += b''.join(struct.pack('<2d', *point) for point in points)
        body += struct.pack('>2i', number + 1, len(content) // 2) + content
        index += struct.pack('>2i', offset, len(content) // 2)
        offset += 4 + len(content) // 2
    whole = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    for suffix, data in (('.shp', body), ('.shx', index)):
        head = struct.pack('>7i', 9994, 0, 0, 0, 0, 0, 50 + len(data) // 2) + struct.pack('<2i8d', 1000, 5, *whole, 0, 0, 0, 0)
        stem.with_suffix(suffix).write_bytes(head + data)


def write_table(path, rows):
    """A .dbf in GBK that does not say so."""
    fields = (('WGBM', 10), ('WGMC', 40), ('JWH', 40), ('WGZ', 40), ('BZ', 20))
    head = struct.pack('<4BI2H20x', 3, 126, 1, 1, len(rows), 33 + 32 * len(fields), 1 + sum(width for _, width in fields))
    for name, width in fields:
        head += struct.pack('<11sc4xB15x', name.encode(), b'C', width)
    body = b''.join(b' ' + b''.join(text.encode('gbk').ljust(width) for text, (_, width) in zip(row, fields)) for row in rows)
    path.write_bytes(head + b'\r' + body + b'\x1a')


def elements(sound):
    """Header and rows: 300 elements, three of which no town can take."""
    rows = [['示例镇城市要素清单'], ['序号', '编号', '要素类型', '名称', '经度', '纬度', '备注']]
    for number in range(300):
        x, y = ground(number % 39)[0]
        place = degrees(x + 150 + number % 7 * 15, y + 150 + number % 5 * 15)
        code = f'Y-{number}' if number % 3 else ''
        rows.append([number + 1, code, KINDS[number % 6], f'要素{number}', round(place[0], 7), round(place[1], 7), ''])
    if not sound:
        rows[50][2] = '飞机场'  # no kind that is known
        rows[120][4] = rows[120][5] = ''
        rows[200][4] = 122.9  # in the sea
    return rows + [['合计', '', '', '300 项']]


def write_workbook(path, rows):
    def cell(at, row, value):
        name = f'{chr(65 + at)}{row}'
        if isinstance(value, str):
            return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ''
        return f'<c r="{name}"><v>{value}</v></c>'
    lines = ''.join(f'<row r="{number}">{"".join(cell(at, number, value) for at, value in enumerate(row))}</row>'
                    for number, row in enumerate(rows, 1))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    package = 'http://schemas.openxmlformats.org/package/2006'
    kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    parts = {
        '[Content_Types].xml': f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                               'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
                               f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        '_rels/.rels': f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relation}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml': f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets><sheet name="要素" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relation}/worksheet" '
                                      'Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, head + text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('folder', type=pathlib.Path, help='is made where it is not there')
    parser.add_argument('--sound', action='store_true', help='nothing in the files that has to be decided or refused')
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    write_shapes(arguments.folder / '责任网格.shp', grids(arguments.sound))
    write_table(arguments.folder / '责任网格.dbf', texts(arguments.sound))
    write_workbook(arguments.folder / '要素.xlsx', elements(arguments.sound))


if __name__ == '__main__':
    main()
