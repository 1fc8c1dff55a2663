# SPDX-License-Identifier: GPL-3.0-or-later
"""静安寺街道: one grid for each of the 11 committees; 85 % of the ground is a heritage zone; more than 14,000 sensing points."""
from .schematic import SENSORS, Drawing, beyond, feature, spread, west_part, wiggle, write_collection, write_grids, write_map, write_table

NAMES = '海园 嘉园 百乐 裕华 静安 景华 三义坊 愚谷村 美丽园 华山 四明'.split()
VILLAGES = {'愚谷村': '310106013001', '四明': '310106013002', '静安': '310106013005', '三义坊': '310106013008',
            '百乐': '310106013010', '景华': '310106013011', '华山': '310106013015', '海园': '310106013016',
            '美丽园': '310106013017', '裕华': '310106013018', '嘉园': '310106013019'}
LINES = [wiggle([(210, 170), (680, 112), (1180, 150), (1700, 96), (1950, 150)], 6, 21),
         wiggle([(160, 460), (700, 440), (1240, 446), (1990, 420)], 0, 22),
         wiggle([(190, 770), (700, 752), (1300, 760), (1960, 734)], 0, 23),
         wiggle([(300, 1080), (820, 1052), (1330, 1090), (1880, 1030)], 6, 24)]
DIVIDERS = [[(640, 622, 0), (1090, 1080, 0), (1520, 1530, 0)],
            [(622, 640, 0), (1080, 1070, 0), (1530, 1510, 0)],
            [(760, 780, 0), (1360, 1340, 8)]]
HERITAGE_SHARE = 0.85  # of the ground; where the zone ends is made up
NEIGHBOURS = [('江宁路街道', (1080, 30)), ('曹家渡街道', (225, 90)), ('长宁区', (190, 1020)), ('徐汇区', (1080, 1160)),
              ('南京西路街道', (1965, 1085))]

# How many of each kind watch the street; only that there are more than 14,000, and tilt sensors among them, is known.
SENSING = {'tilt': 1100, 'camera': 2640, 'smoke': 3300, 'arc': 1650, 'access': 1320, 'manhole': 990, 'water': 880, 'passage': 1210,
           'gas': 550, 'lift': 440}


def sensors():
    for kind, total in SENSING.items():
        for grid, count in enumerate(spread(total, len(NAMES))):
            yield [kind, f'{grid + 1:02d}', NAMES[grid], count, 'no', 'yes']


def map_lines(drawing):
    """Kind, name, rank and points of what is drawn under the grids."""
    return [('road', '北京西路', 1, beyond(LINES[1])), ('road', '南京西路', 1, beyond(LINES[2])),
            ('road', '乌鲁木齐北路', 2, drawing.through(0, 640, 622, 640)), ('road', '华山路', 2, drawing.through(1, 1080, 1070, 1060)),
            ('road', '常德路', 2, drawing.through(0, 1090, 1080)), ('road', '铜仁路', 2, drawing.through(0, 1520, 1530, 1510)),
            ('metro', '轨道交通线', 1, [(0, 660), (500, 640), (1060, 650), (1620, 620), (2156, 600)])]


def make(folder):
    drawing = Drawing((31.224, 121.443), 0.78, LINES, DIVIDERS)  # 1.4 km wide
    write_grids(folder, drawing, NAMES, VILLAGES)
    write_map(folder, drawing, '静安寺街道', map_lines(drawing), NEIGHBOURS)
    write_table(folder / 'sensors.csv', SENSORS, sensors())
    zone = west_part(drawing.outline()[::-1], HERITAGE_SHARE)
    write_collection(folder / 'keyareas.geojson', [feature('Polygon', zone, {'code': 'heritage', 'name': '历史风貌区'})])
