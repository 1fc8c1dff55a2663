// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/layerspanel.h"

#include "theme/plain.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMap>
#include <QVBoxLayout>

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

LayersPanel::LayersPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent) : QFrame(parent), m_hall(hall), m_theme(theme)
{
    setProperty("panel", true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 10);
    rows->setSpacing(0);
    rows->addWidget(labelled(tr("Layers"), "title", this));
    addHeading(*rows, tr("Town"));
    addLayers(*rows, LayerSwitch::Group::Town);
    addHeading(*rows, tr("Open cases"));
    addLevels(*rows);
    addLayers(*rows, LayerSwitch::Group::Cases);
    addKinds(*rows);
    connect(&hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (changes.hasLevels())
            showCounts();
    });
    showCounts();
}

QCheckBox *LayersPanel::addRow(QVBoxLayout &rows, const QString &name, theme::Label **count, bool on, const QPixmap &glyph)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *box = new QCheckBox(theme::buttonText(name), this);
    box->setChecked(on);
    box->setIcon(QIcon(glyph));
    box->setIconSize(QSize(kGlyph, kGlyph));
    *count = labelled({}, "second", this);
    line->addWidget(box, 1);
    line->addWidget(*count);
    rows.addLayout(line);
    connect(box, &QCheckBox::toggled, this, &LayersPanel::choiceChanged);
    return box;
}

void LayersPanel::addHeading(QVBoxLayout &rows, const QString &text)
{
    rows.addSpacing(6);
    rows.addWidget(labelled(text, "third", this));
}

void LayersPanel::addLayers(QVBoxLayout &rows, LayerSwitch::Group group)
{
    for (const LayerSpec &layer : layers()) {
        if (layer.by && layer.by->group == group) {
            Row row{layer};
            row.box = addRow(rows, tr(layer.by->name), &row.count, layer.by->on, glyphOf(layer.by->icon));
            m_layers.push_back(std::move(row));
        }
    }
}

void LayersPanel::addLevels(QVBoxLayout &rows)
{
    for (const domain::Severity level : domain::kSeverities) {
        const QString name = u"%1 %2"_s.arg(theme::colourWord(level), theme::urgencyWord(level));
        m_levels[indexOf(level)] = addRow(rows, name, &m_levelCounts[indexOf(level)], true, markOf(level));
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
        theme::Label *count = nullptr;
        QCheckBox *box = addRow(rows, kindName(kind), &count, false, glyphOf(theme::iconOfKind(kind)));
        count->setText(QString::number(counts[kind]));
        m_kinds.emplace_back(kind, box);
    }
}

void LayersPanel::showCounts()
{
    const live::WallView wall = m_hall.wall();
    const auto casesText = [this](int count) { return m_hall.isKnown() ? QString::number(count) : u"–"_s; };
    for (const domain::Severity level : domain::kSeverities) {
        m_levelCounts[indexOf(level)]->setText(casesText(wall.levels[indexOf(level)].open));
    }
    for (const Row &row : m_layers) {
        if (row.layer.by->count) {
            const int count = row.layer.by->count(m_hall);
            row.count->setText(row.layer.by->group == LayerSwitch::Group::Cases ? casesText(count) : QString::number(count));
        }
    }
}

LayerChoice LayersPanel::choice() const
{
    LayerChoice choice;
    choice.layers.clear();
    for (const Row &row : m_layers) {
        if (row.box->isChecked()) {
            choice.layers.insert(row.layer.by->key);
        }
    }
    choice.levels = 0;
    for (size_t index = 0; index < m_levels.size(); ++index) {
        choice.levels |= quint8(m_levels[index]->isChecked() ? 1U << index : 0U);
    }
    for (const auto &[kind, box] : m_kinds) {
        if (box->isChecked()) {
            choice.elementKinds.insert(kind);
        }
    }
    return choice;
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
