# SPDX-License-Identifier: GPL-3.0-or-later
"""田林街道: one grid for each of the 26 committees of the code list; ten estates with sensors of ten kinds."""
from .schematic import SENSORS, Drawing, Scatter, beyond, evenly, spread, wiggle, write_grids, write_map, write_table

# Name of the grid and of its committee's code, from north to south.
COMMITTEES = [('锦馨苑', '016'), ('爱建园', '046'), ('古宜', '037'), ('吴中', '051'), ('华尔兹', '035'),
              ('千鹤一', '052'), ('千鹤二', '053'), ('千鹤三', '031'), ('千鹤五', '033'), ('千鹤六', '049'),
              ('田林一二村', '002'), ('田林三四村', '004'), ('田林五六七村', '041'), ('田林八九十村', '042'), ('田林十一村', '038'),
              ('田林十二村', '013'), ('田林十三村', '028'), ('十四村一', '054'), ('十四村二', '055'), ('长春', '045'), ('小安桥', '047'),
              ('新苑一二', '023'), ('新苑三四', '024'), ('新苑五六七', '043'), ('华鼎', '039'), ('尚汇豪庭', '050')]
NAMES = [name for name, _ in COMMITTEES]
VILLAGES = {name: '310104011' + code for name, code in COMMITTEES}
LINES = [wiggle([(330, 110), (760, 82), (1240, 120), (1690, 84)], 6, 31),
         wiggle([(296, 316), (900, 296), (1760, 310)], 0, 32),
         wiggle([(270, 524), (840, 516), (1800, 506)], 0, 33),
         wiggle([(280, 720), (1000, 706), (1830, 716)], 0, 34),
         wiggle([(310, 906), (960, 920), (1790, 896)], 7, 35),
         wiggle([(380, 1100), (900, 1080), (1320, 1112), (1720, 1076)], 6, 36)]
DIVIDERS = evenly(LINES, [5, 5, 5, 6, 5], 30)
NEIGHBOURS = [('长宁区', (1030, 24)), ('虹梅路街道', (86, 640)), ('漕河泾街道', (1050, 1166)), ('徐家汇街道', (1990, 480)),
              ('康健新村街道', (230, 1130))]

KINDS = 'face vehicle access monitor nose smoke arc pressure manhole bike-shed'.split()
ESTATES = [11, 12, 13, 14, 15, 16, 17, 18, 22, 23]  # grids of the ten estates; which ones they are is made up
ELDERS = 3  # of the smoke and the arc sensors of an estate, those in homes of elders who live alone: a flag, never a name


def sensors():
    """168 of each kind over ten estates; the estates with one less differ by kind."""
    for k, kind in enumerate(KINDS):
        counts = spread(168, len(ESTATES))
        counts = counts[k:] + counts[:k]
        for grid, count in zip(ESTATES, counts):
            place = f'{NAMES[grid - 1]}小区'
            elders = ELDERS if kind in ('smoke', 'arc') else 0
            yield [kind, f'{grid:02d}', place, count - elders, 'no', 'yes']
            if elders:
                yield [kind, f'{grid:02d}', place, elders, 'yes', 'yes']


def map_lines(drawing):
    """Kind, name, rank and points of what is drawn under the grids."""
    def down(r, i):
        return drawing.through(r, *DIVIDERS[r][i][:2])
    return [('road', '吴中路', 1, beyond(LINES[1])), ('road', '宜山路', 1, beyond(LINES[2])), ('road', '田林路', 1, beyond(LINES[3])),
            ('road', '桂林路', 2, down(1, 1)), ('road', '柳州路', 2, down(2, 2)), ('road', '钦州路', 2, down(3, 3)),
            ('river', '蒲汇塘', 1, beyond(LINES[4])),
            ('metro', '轨道交通线', 1, [(0, 560), (600, 546), (1100, 540), (1600, 536), (2156, 520)])]


def make(folder):
    drawing = Drawing((31.171, 121.419), 1.5, LINES, DIVIDERS)  # 2.3 km wide
    write_grids(folder, drawing, NAMES, VILLAGES)
    write_map(folder, drawing, '田林街道', map_lines(drawing), NEIGHBOURS)
    write_table(folder / 'sensors.csv', SENSORS, sensors())
    care = Scatter(drawing, NAMES, 2018)
    care.scatter('care', '为老服务点', range(0, 26, 2))
    care.write(folder / 'elements.csv')
