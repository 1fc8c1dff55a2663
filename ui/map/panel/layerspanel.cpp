// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/layerspanel.h"

#include "base/text/outsidetext.h"
#include "map/panel/layerrow.h"
#include "map/panel/legend.h"
#include "map/picture/sensorpills.h"
#include "theme/plain.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMap>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGlyph = 18;

theme::Label *labelled(const QString &text, const char *tone, QWidget *parent)
{
    auto *label = new theme::Label(text, parent);
    label->setProperty("tone", QLatin1String(tone));
    return label;
}

} // namespace

LayersPanel::LayersPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent)
    : QFrame(parent), m_hall(hall), m_theme(theme), m_specs(layers()), m_order(blocksOf(m_specs))
{
    setProperty("panel", true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 10);
    rows->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(labelled(tr("Layers"), "title", this));
    m_onOf = labelled({}, "second", this);
    head->addWidget(m_onOf);
    head->addStretch(1);
    rows->addLayout(head);
    addHeading(*rows, tr("Open cases"));
    addLevels(*rows);
    addFixed(*rows, LayerSwitch::Group::Cases);
    addHeading(*rows, tr("Town"));
    addFixed(*rows, LayerSwitch::Group::Town);
    m_stack = new QVBoxLayout;
    m_stack->setSpacing(0);
    rows->addLayout(m_stack);
    addBlocks(*m_stack);
    rows->addSpacing(8);
    QWidget *hint = theme::secondLabel(this, tr("On a row: Alt+← → draws it fainter or stronger, Ctrl+↑ ↓ moves it above others."));
    hint->setProperty("tone", QStringLiteral("third"));
    rows->addWidget(hint);
    rows->addSpacing(8);
    m_legend = new Legend(m_specs, theme, this);
    rows->addWidget(m_legend);
    rows->addStretch(1);
    connect(&hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (changes.hasLevels())
            showCounts();
    });
    arrange();
    showCounts();
    tell();
}

LayerRow *LayersPanel::addRow(QVBoxLayout &rows, const QString &name, const QPixmap &sign, bool on, const QString &block)
{
    auto *row = new LayerRow(name, sign, on, !block.isEmpty(), m_theme, this);
    rows.addWidget(row);
    connect(row, &LayerRow::switched, this, &LayersPanel::tell);
    connect(row, &LayerRow::dimmed, this, &LayersPanel::choiceChanged);
    connect(row, &LayerRow::moveWanted, this, [this, block](int steps) { move(block, steps); });
    return row;
}

void LayersPanel::addHeading(QVBoxLayout &rows, const QString &text)
{
    rows.addSpacing(6);
    rows.addWidget(labelled(text, "third", this));
}

void LayersPanel::addLevels(QVBoxLayout &rows)
{
    for (const domain::Severity level : domain::kSeverities) {
        const QString name = u"%1 %2"_s.arg(theme::colourWord(level), theme::urgencyWord(level));
        m_levels[indexOf(level)] = addRow(rows, name, markOf(level), true, {});
    }
}

void LayersPanel::addFixed(QVBoxLayout &rows, LayerSwitch::Group group)
{
    for (const LayerSpec &spec : m_specs) {
        if (spec.by && spec.block.isEmpty() && spec.by->group == group) {
            m_layers.push_back({spec, addRow(rows, tr(spec.by->name), glyphOf(spec.by->icon), spec.by->on, {})});
            m_layers.back().row->setVisible(isOffered(spec)); // kept in any case: another town's choice goes through
        }
    }
}

void LayersPanel::addBlocks(QVBoxLayout &rows)
{
    for (const LayerSpec &spec : m_specs) {
        if (spec.block.isEmpty() || (!spec.by && spec.block != kElements)) {
            continue;
        }
        auto *block = new QWidget(this);
        auto *inside = new QVBoxLayout(block);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(0);
        if (spec.by) {
            m_layers.push_back({spec, addRow(*inside, tr(spec.by->name), glyphOf(spec.by->icon), spec.by->on, spec.block)});
            if (spec.by->key == kSensors) {
                addSensorKinds(*inside);
            }
        } else {
            addKinds(*inside);
        }
        block->setVisible(isOffered(spec));
        rows.addWidget(block);
        m_blocks.emplace_back(spec.block, block);
    }
}

void LayersPanel::addKinds(QVBoxLayout &rows)
{
    QMap<QString, int> counts;
    QStringList order;
    for (const region::Element &element : m_hall.region().elements) {
        if (counts[element.kind]++ == 0) {
            order << element.kind;
        }
    }
    if (order.isEmpty()) {
        return;
    }
    addHeading(rows, tr("Elements"));
    for (const QString &kind : order) {
        LayerRow *row = addRow(rows, kindName(kind), glyphOf(theme::iconOfKind(kind)), false, kElements);
        row->setCount(QString::number(counts[kind]));
        m_kinds.emplace_back(kind, row);
    }
}

/// Of a town with several kinds of sensors one row each, below that of all: a kind that is off is not drawn, and not counted.
void LayersPanel::addSensorKinds(QVBoxLayout &rows)
{
    const std::vector<live::SensorKindCount> kinds = live::sensorKinds(m_hall.region());
    for (const live::SensorKindCount &kind : kinds.size() > 1 ? kinds : std::vector<live::SensorKindCount>()) {
        LayerRow *row = addRow(rows, base::isolated(kind.name), glyphOf(theme::Icon::Sensor), true, {});
        row->setContentsMargins(kGlyph, 0, 0, 0);
        row->setCount(QString::number(kind.count));
        m_sensorKinds.emplace_back(kind.code, row);
    }
}

/// The blocks as they lie above each other, and Tab goes through them so.
void LayersPanel::arrange()
{
    for (const auto &[name, block] : m_blocks) {
        m_stack->removeWidget(block);
    }
    QWidget *before = nullptr;
    for (auto name = m_order.crbegin(); name != m_order.crend(); ++name) {
        const auto block = std::ranges::find(m_blocks, *name, &std::pair<QString, QWidget *>::first);
        if (block == m_blocks.end()) {
            continue;
        }
        m_stack->addWidget(block->second);
        for (QCheckBox *box : block->second->findChildren<QCheckBox *>()) {
            if (before != nullptr) {
                setTabOrder(before, box);
            }
            before = box;
        }
    }
}

bool LayersPanel::isOffered(const LayerSpec &spec) const { return !spec.by || !spec.by->isOffered || spec.by->isOffered(m_hall.region()); }

bool LayersPanel::isSeen(const QString &block) const
{
    const auto spec = std::ranges::find(m_specs, block, &LayerSpec::block);
    return block == kElements ? !m_kinds.empty() : spec != m_specs.end() && isOffered(*spec);
}

void LayersPanel::move(const QString &block, int steps)
{
    const qsizetype from = m_order.indexOf(block);
    qsizetype to = from + steps;
    while (to >= 0 && to < m_order.size() && !isSeen(m_order[to])) {
        to += steps;
    }
    if (from < 0 || to < 0 || to >= m_order.size()) {
        return;
    }
    m_order.move(from, to);
    arrange();
    Q_EMIT choiceChanged();
}

/// Something was switched on or off.
void LayersPanel::tell()
{
    int on = 0, all = 0;
    const auto count = [&](const LayerRow *row) {
        on += row->isOn() ? 1 : 0;
        all += 1;
    };
    std::ranges::for_each(m_levels, count);
    for (const Row &row : m_layers) {
        if (isOffered(row.layer)) {
            count(row.row);
        }
    }
    std::ranges::for_each(m_kinds, count, &std::pair<QString, LayerRow *>::second);
    m_onOf->setText(tr("on: %1 of %2").arg(on).arg(all));
    for (const auto &[kind, row] : m_sensorKinds) {
        row->setVisible(choice().shows(kSensors));
    }
    m_legend->setChoice(choice());
    Q_EMIT choiceChanged();
}

void LayersPanel::showCounts()
{
    const live::WallView wall = m_hall.wall();
    const auto casesText = [this](int count) { return m_hall.isKnown() ? QString::number(count) : u"–"_s; };
    for (const domain::Severity level : domain::kSeverities) {
        m_levels[indexOf(level)]->setCount(casesText(wall.levels[indexOf(level)].open));
    }
    for (const Row &row : m_layers) {
        if (row.layer.by->count && isOffered(row.layer)) {
            const int count = row.layer.by->count(m_hall);
            row.row->setCount(row.layer.by->group == LayerSwitch::Group::Cases ? casesText(count) : QString::number(count));
        }
    }
}

LayerChoice LayersPanel::choice() const
{
    LayerChoice choice;
    choice.layers.clear();
    choice.levels = 0;
    for (const Row &row : m_layers) {
        if (row.row->isOn()) {
            choice.layers.insert(row.layer.by->key);
        }
        choice.setOpacity(row.layer.by->key, row.row->percent());
    }
    for (size_t index = 0; index < m_levels.size(); ++index) {
        choice.levels |= quint8(m_levels[index]->isOn() ? 1U << index : 0U);
    }
    for (const auto &[kind, row] : m_kinds) {
        if (row->isOn()) {
            choice.elementKinds.insert(kind);
        }
        choice.setOpacity(kind, row->percent());
    }
    for (const auto &[kind, row] : m_sensorKinds) {
        if (!row->isOn()) {
            choice.hiddenSensors.insert(kind);
        }
    }
    choice.hours = m_hours;
    if (const QStringList usual = blocksOf(m_specs); m_order != usual) {
        choice.order = m_order;
    }
    return choice;
}

void LayersPanel::setChoice(const LayerChoice &choice)
{
    const auto percentOf = [&choice](const QString &key) { return int(std::lround(choice.strength(key) * 100)); };
    for (const Row &row : m_layers) {
        row.row->set(choice.layers.contains(row.layer.by->key), percentOf(row.layer.by->key));
    }
    for (size_t index = 0; index < m_levels.size(); ++index) {
        m_levels[index]->set(((choice.levels >> index) & 1) != 0, 100);
    }
    for (const auto &[kind, row] : m_kinds) {
        row->set(choice.elementKinds.contains(kind), percentOf(kind));
    }
    for (const auto &[kind, row] : m_sensorKinds) {
        row->set(!choice.hiddenSensors.contains(kind), 100);
    }
    m_order = orderedBy(blocksOf(m_specs), choice.order);
    m_hours = choice.hours;
    arrange();
    tell();
}

void LayersPanel::setHours(const report::HourChoice &hours)
{
    m_hours = hours;
    Q_EMIT choiceChanged();
}

QString LayersPanel::kindName(const QString &kind)
{
    if (kind == "shop"_L1) {
        return tr("Shops");
    }
    if (kind == "community"_L1) {
        return tr("Communities");
    }
    if (kind == "river"_L1) {
        return tr("Rivers");
    }
    if (kind == "site"_L1) {
        return tr("Construction sites");
    }
    if (kind == "care"_L1) {
        return tr("Care facilities");
    }
    return kind == "factory"_L1 ? tr("Factories") : kind;
}

QPixmap LayersPanel::markOf(domain::Severity level) const
{
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(QSizeF(kGlyph * ratio, kGlyph * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    look::paintMark(painter, level, QPointF(kGlyph, kGlyph) / 2, kGlyph * 0.42, m_theme.palette(),
                    {.digit = true, .ring = false, .knockedOut = false, .ground = {}});
    return picture;
}

QPixmap LayersPanel::glyphOf(theme::Icon icon) const
{
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(QSizeF(kGlyph * ratio, kGlyph * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    m_theme.paintIcon(painter, icon, QRectF(1, 1, kGlyph - 2, kGlyph - 2), m_theme.palette().textSecond);
    return picture;
}

} // namespace ui::map
