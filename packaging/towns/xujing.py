# SPDX-License-Identifier: GPL-3.0-or-later
"""徐泾镇: 33 grids, 1,442 registered points, the points of the task map."""
from .schematic import (SENSORS, Drawing, Scatter, beyond, centroid, feature, spread, wiggle, write_collection, write_grids, write_map,
                        write_table)

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


def map_lines(drawing):
    """Kind, name, rank and points of what is drawn under the grids."""
    return [('road', '北青公路', 1, beyond(LINES[1])), ('road', '崧泽大道', 1, beyond(LINES[2])),
            ('road', '沪青平公路', 1, beyond(LINES[4])), ('road', '徐乐路', 2, drawing.through(1, 360, 352, 372)),
            ('road', '明珠路', 2, drawing.through(1, 890, 884, 900, 930, 915)), ('road', '诸光路', 2, drawing.through(0, 1772, 1790, 1768, 1774)),
            ('river', '蟠龙港', 1, wiggle([(1106, 0), (1150, 150), (1110, 330), (1160, 480), (1120, 600), (1128, 752)], 10, 9)),
            ('river', '徐泾港', 1, LINES[3]),
            ('metro', '轨道交通线', 1, [(0, 520), (300, 528), (700, 506), (1100, 470), (1440, 444), (1800, 420), (2156, 404)])]


def elements(drawing, lines):
    e = Scatter(drawing, NAMES, 20191101)
    roads = [points for kind, _, _, points in lines if kind == 'road']
    rivers = [points for kind, _, _, points in lines if kind == 'river']
    e.along('shop', '商铺', 995, roads, (8, 22))
    e.scatter('community', '小区', [g for g, n in enumerate(COMMUNITIES) for _ in range(n)])
    e.along('river', '河道', 24, rivers, (2, 4))
    e.scatter('river', '河道', [e.rng.randrange(33) for _ in range(100)])
    for p in SITES:
        e.add('site', '工地', drawing.world(p))
    outer = [0, 1, 2, 5, 6, 7, 12, 13, 19, 20, 25, 26, 27, 28, 31, 32]
    e.scatter('factory', '企业', [e.rng.choice(outer) for _ in range(163)])
    return e


def vulnerable(rows):
    """Every 25th community has a vulnerable household: made up."""
    communities = 0
    for row in rows:
        communities += row[1] == 'community'
        yield [*row, 'yes' if row[1] == 'community' and communities % 25 == 1 else 'no']


def key_areas(drawing):
    """Squares around two grids' middles: made up."""
    for code, name, grid, dx, dy in (('expo', '国展周边', 10, 0.003, 0.0025), ('metro', '地铁站周边', 4, 0.0012, 0.001)):
        x, y = centroid(drawing.rings[grid])
        ring = [(round(x + i * dx, 6), round(y + j * dy, 6)) for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        yield feature('Polygon', ring, {'code': code, 'name': name, 'sample': True})


def task_map():
    """Every bin point has its person; sites and businesses count together; month, department and post are made up."""
    kinds = [('bin', '垃圾投放点', 77, 'greening', '桶长'), ('site', '工地', 13, 'construction', '点长'),
             ('business', '企业', 13, 'safety', '点长'), ('volunteer', '志愿服务点', 21, 'greening', '站长')]
    for kind, label, count, department, post in kinds:
        for i in range(count):
            grid = i * 33 // count
            yield [f'{kind}-{i + 1:02d}', kind, f'{NAMES[grid]}{label}{i + 1:02d}', f'{grid + 1:02d}', ('2019-10', '2019-11')[i % 2],
                   department, f'{post}·{i + 1:02d}', 'yes']


def safe_communities():
    """The 92 communities whose security alarms become tickets; which grid has how many is made up."""
    for grid, count in enumerate(spread(92, 33)):
        yield ['security', f'{grid + 1:02d}', f'{NAMES[grid]}平安小区', count, 'no', 'yes']


def make(folder):
    drawing = Drawing((31.19, 121.27), 4.2, LINES, DIVIDERS, FIRST_ROW_FROM)  # 8.4 km wide
    lines = map_lines(drawing)
    write_grids(folder, drawing, NAMES, VILLAGES)
    write_map(folder, drawing, '徐泾镇', lines, NEIGHBOURS)
    write_table(folder / 'elements.csv', 'code kind name latitude longitude grid sample vulnerable', vulnerable(elements(drawing, lines).rows))
    write_collection(folder / 'keyareas.geojson', key_areas(drawing))
    write_table(folder / 'taskmap.csv', 'code kind name grid month department post sample', task_map())
    write_table(folder / 'sensors.csv', SENSORS, safe_communities())
