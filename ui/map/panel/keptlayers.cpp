// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/keptlayers.h"

#include "live/draftbook.h"
#include "map/layer/layer.h"
#include "map/spec.h"

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

const QString kLayersForm = u"map-layers"_s; ///< among the drafts
constexpr qsizetype kLongestList = 2000;     ///< letters
/// As packs may name them (region::Element::kind).
const QStringList kElementKinds{u"shop"_s, u"community"_s, u"river"_s, u"site"_s, u"factory"_s, u"care"_s};

QStringList switchKeys()
{
    QStringList keys;
    for (const LayerSpec &spec : layers()) {
        if (spec.by) {
            keys << spec.by->key;
        }
    }
    return keys;
}

QString listOf(QStringList keys)
{
    keys.sort();
    return keys.join(u',');
}

/// Those of a list that are known, in its order, each once.
QStringList knownIn(const QVariant &list, const QStringList &known)
{
    QStringList found;
    for (const QString &each : list.toString().left(kLongestList).split(u',')) {
        if (known.contains(each) && !found.contains(each)) {
            found << each;
        }
    }
    return found;
}

} // namespace

QStringList layerKeys() { return switchKeys() + kElementKinds; }

LayerChoice choiceOfKeys(const QStringList &keys)
{
    LayerChoice choice;
    choice.layers.clear();
    for (const QString &key : keys) {
        if (kElementKinds.contains(key)) {
            choice.elementKinds.insert(key);
        } else {
            choice.layers.insert(key);
        }
    }
    return choice;
}

QVariantMap fieldsOf(const LayerChoice &choice)
{
    QStringList on, off, opacity;
    for (const QString &key : switchKeys()) {
        (choice.layers.contains(key) ? on : off) << key;
    }
    for (auto each = choice.opacity.cbegin(); each != choice.opacity.cend(); ++each) {
        opacity << u"%1=%2"_s.arg(each.key()).arg(each.value());
    }
    return {{u"on"_s, listOf(on)},
            {u"off"_s, listOf(off)},
            {u"levels"_s, int(choice.levels)},
            {u"kinds"_s, listOf(choice.elementKinds.values())},
            {u"hiddenSensors"_s, listOf(choice.hiddenSensors.values())},
            {u"opacity"_s, listOf(opacity)},
            {u"order"_s, choice.order.join(u',')},
            {u"hours"_s, u"%1 %2 %3"_s.arg(choice.hours.weekdays).arg(choice.hours.from).arg(choice.hours.to)}};
}

LayerChoice choiceOf(const QVariantMap &fields)
{
    LayerChoice choice;
    for (const QString &key : knownIn(fields.value(u"on"_s), switchKeys())) {
        choice.layers.insert(key);
    }
    for (const QString &key : knownIn(fields.value(u"off"_s), switchKeys())) {
        choice.layers.remove(key);
    }
    choice.levels = quint8(fields.value(u"levels"_s, int(choice.levels)).toInt()) & LayerChoice().levels;
    for (const QString &kind : knownIn(fields.value(u"kinds"_s), kElementKinds)) {
        choice.elementKinds.insert(kind);
    }
    for (const QString &kind : fields.value(u"hiddenSensors"_s).toString().left(kLongestList).split(u',', Qt::SkipEmptyParts)) {
        choice.hiddenSensors.insert(kind); // a kind that the town does not have hides nothing
    }
    const QStringList known = layerKeys();
    for (const QString &each : fields.value(u"opacity"_s).toString().left(kLongestList).split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int percent = each.section(u'=', 1).toInt(&isNumber);
        if (const QString key = each.section(u'=', 0, 0); isNumber && known.contains(key)) {
            choice.setOpacity(key, percent);
        }
    }
    if (const QStringList hours = fields.value(u"hours"_s).toString().left(kLongestList).split(u' '); hours.size() == 3) {
        choice.hours = {quint8(hours[0].toUInt() & 0x7f), std::clamp(hours[1].toInt(), 0, 23), std::clamp(hours[2].toInt(), 0, 23)};
    }
    choice.order = knownIn(fields.value(u"order"_s), blocksOf(layers()));
    return choice;
}

LayerKeeper::LayerKeeper(LayersPanel &panel, live::DraftBook *book, QObject *parent) : QObject(parent), m_panel(panel), m_book(book)
{
    if (m_book == nullptr) {
        return;
    }
    connect(m_book, &live::DraftBook::loaded, this, &LayerKeeper::restore);
    connect(&m_panel, &LayersPanel::choiceChanged, this, &LayerKeeper::keep);
    restore();
}

void LayerKeeper::restore()
{
    if (const auto kept = m_book->draft(kLayersForm)) {
        m_restoring = true;
        m_panel.setChoice(choiceOf(kept->fields));
        m_restoring = false;
    }
}

void LayerKeeper::keep()
{
    if (!m_restoring) {
        m_book->keep(kLayersForm, {}, fieldsOf(m_panel.choice()));
    }
}

} // namespace ui::map
