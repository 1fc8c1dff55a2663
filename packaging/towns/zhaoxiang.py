# SPDX-License-Identifier: GPL-3.0-or-later
"""赵巷镇: the key area lies between 上达河 and 三泾河, east of 芦沈路, up to the border with 徐泾; nine of the grids are in it."""
from .schematic import Drawing, beyond, feature, wiggle, write_collection, write_grids, write_map

# Rows from north to south; the key area's nine follow 芦沈路 in the second and third row.
NAMES = ('中步 崧泽 崧涵 金汇 崧湖 '
         '南崧 新镇 商圈 沈泾塘 和睦 佳锦 '
         '赵巷 金葫芦 北崧 方夏 佳绣 佳辉 佳煌 '
         '垂姚 佳福东 崧鑫 巷佳 华沁').split()
VILLAGES = {'中步': '310118105217', '崧泽': '310118105216', '崧涵': '310118105006', '金汇': '310118105221', '崧湖': '310118105007',
            '南崧': '310118105201', '新镇': '310118105003', '沈泾塘': '310118105208', '和睦': '310118105205', '赵巷': '310118105001',
            '金葫芦': '310118105004', '北崧': '310118105002', '方夏': '310118105202', '佳辉': '310118105017', '佳煌': '310118105016',
            '垂姚': '310118105207', '佳福东': '310118105008', '崧鑫': '310118105009', '巷佳': '310118105010', '华沁': '310118105011'}
NORTH_RIVER, SOUTH_RIVER = 1, 3  # 上达河 and 三泾河 among the lines
LINES = [wiggle([(250, 150), (640, 92), (1010, 130), (1420, 74), (1810, 128)], 8, 11),
         wiggle([(170, 366), (560, 346), (1000, 352), (1450, 322), (1930, 338)], 9, 12),
         wiggle([(128, 596), (600, 580), (1050, 590), (1560, 566), (1986, 574)], 0, 13),
         wiggle([(180, 836), (620, 810), (1080, 822), (1520, 796), (1944, 812)], 9, 14),
         wiggle([(300, 1080), (700, 1108), (1120, 1066), (1500, 1096), (1780, 1050)], 8, 15)]
LUSHEN_ROAD = (792, 776, 784)  # where 芦沈路 meets the rivers and the line between them
DIVIDERS = [[(560, 548, 8), (880, 868, 0), (1190, 1210, -8), (1510, 1530, 0)],
            [(470, 462, 0), (792, 776, 0), (1066, 1060, 8), (1350, 1344, 0), (1640, 1652, -8)],
            [(456, 470, 8), (776, 784, 0), (1010, 1014, 0), (1250, 1256, -6), (1494, 1490, 0), (1736, 1730, 6)],
            [(560, 600, 0), (880, 890, 8), (1200, 1190, 0), (1540, 1500, -8)]]
KEY_AREA = [7, 8, 9, 10, 13, 14, 15, 16, 17]  # places of its grids among NAMES
NEIGHBOURS = [('徐泾镇', (1950, 170)), ('重固镇', (1000, 24)), ('盈浦街道', (190, 200)), ('松江区', (1060, 1166))]


def map_lines(drawing):
    """Kind, name, rank and points of what is drawn under the grids."""
    lushen = drawing.through(NORTH_RIVER, *LUSHEN_ROAD)
    return [('road', '芦沈路', 1, [(800, 60)] + lushen + [(790, 1140)]), ('road', '沪青平公路', 1, beyond(LINES[2])),
            ('road', '嘉松中路', 1, drawing.through(0, 1190, 1210, 1256, 1256, 1190)),
            ('road', '业煌路', 2, drawing.through(2, 1494, 1490)), ('road', '巷佳路', 2, drawing.through(2, 1010, 1014)),
            ('river', '上达河', 1, beyond(LINES[NORTH_RIVER])), ('river', '三泾河', 1, beyond(LINES[SOUTH_RIVER])),
            ('metro', '轨道交通线', 1, [(0, 700), (420, 690), (860, 700), (1300, 684), (1760, 690), (2156, 664)])]


def make(folder):
    drawing = Drawing((31.158, 121.182), 3.4, LINES, DIVIDERS)  # 6.3 km wide
    write_grids(folder, drawing, NAMES, VILLAGES)
    write_map(folder, drawing, '赵巷镇', map_lines(drawing), NEIGHBOURS)
    write_collection(folder / 'keyareas.geojson',
                     [feature('Polygon', drawing.outline(KEY_AREA)[::-1], {'code': 'key-area', 'name': '重点区域'})])
