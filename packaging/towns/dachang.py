# SPDX-License-Identifier: GPL-3.0-or-later
"""大场镇: a grid for each of the ten villages and for each quarter of estates; a quarter has several committees and so no code of its own."""
from .schematic import Drawing, beyond, evenly, wiggle, write_grids, write_map

NAMES = ('丰收村 丰明村 锦秋 葑村村 '
         '祁连一村 祁连二村 祁连三村 祁连四村 城市绿洲 '
         '南大村 红光村 聚丰 联西村 场中村 联东村 '
         '乾溪新村 东街 西街 场南村 东方红村 '
         '大华一村 大华二村 大华三村 大华四村 大华五村').split()
VILLAGES = {'联东村': '310113102202', '场南村': '310113102203', '东方红村': '310113102204', '场中村': '310113102205',
            '联西村': '310113102206', '南大村': '310113102207', '红光村': '310113102208', '葑村村': '310113102209',
            '丰收村': '310113102210', '丰明村': '310113102211', '东街': '310113102020', '西街': '310113102021'}
LINES = [wiggle([(420, 120), (820, 74), (1240, 110), (1620, 80)], 8, 41),
         wiggle([(300, 318), (900, 300), (1760, 310)], 0, 42),
         wiggle([(180, 520), (900, 510), (1900, 500)], 9, 43),
         wiggle([(200, 724), (1000, 712), (1930, 708)], 0, 44),
         wiggle([(300, 912), (960, 922), (1880, 890)], 0, 45),
         wiggle([(470, 1104), (940, 1082), (1380, 1112), (1760, 1070)], 8, 46)]
DIVIDERS = evenly(LINES, [4, 5, 6, 5, 5], 40)
NEIGHBOURS = [('顾村镇', (1030, 24)), ('庙行镇', (1850, 170)), ('静安区', (1900, 1060)), ('普陀区', (1010, 1166)), ('嘉定区', (290, 170))]


def map_lines(drawing):
    """Kind, name, rank and points of what is drawn under the grids."""
    def down(r, i):
        return drawing.through(r, *DIVIDERS[r][i][:2])
    return [('road', '锦秋路', 1, beyond(LINES[1])), ('road', '上大路', 1, beyond(LINES[3])), ('road', '大华路', 2, beyond(LINES[4])),
            ('road', '祁连山路', 2, down(1, 1) + down(2, 2)[1:]), ('road', '沪太路', 1, drawing.through(0, 1480, 1530, 1560, 1590, 1540, 1500)),
            ('river', '走马塘', 1, beyond(LINES[2])),
            ('metro', '轨道交通线', 1, [(0, 830), (500, 826), (1000, 800), (1450, 620), (1640, 400), (1700, 0)])]


def make(folder):
    drawing = Drawing((31.29, 121.405), 3.9, LINES, DIVIDERS)  # 6.8 km wide
    write_grids(folder, drawing, NAMES, VILLAGES)
    write_map(folder, drawing, '大场镇', map_lines(drawing), NEIGHBOURS)
