// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/keptlayers.h"

#include "live/draftbook.h"
#include "map/layer/layer.h"
#include "map/spec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

const QString kLayersForm = u"map-layers"_s; ///< among the drafts
const QString kLayersField = u"choice"_s;
constexpr qsizetype kLongestText = 16 * 1024;
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

QJsonArray sorted(QStringList texts)
{
    texts.sort();
    return QJsonArray::fromStringList(texts);
}

/// Those of the array that are known.
QStringList knownOf(const QJsonValue &array, const QStringList &known)
{
    QStringList found;
    for (const QJsonValue &each : array.toArray()) {
        if (known.contains(each.toString()) && !found.contains(each.toString())) {
            found << each.toString();
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

QString textOf(const LayerChoice &choice)
{
    QStringList on, off;
    for (const QString &key : switchKeys()) {
        (choice.layers.contains(key) ? on : off) << key;
    }
    QJsonObject opacity;
    for (auto each = choice.opacity.cbegin(); each != choice.opacity.cend(); ++each) {
        opacity.insert(each.key(), each.value());
    }
    const QJsonObject object{{u"on"_s, sorted(on)},
                             {u"off"_s, sorted(off)},
                             {u"levels"_s, int(choice.levels)},
                             {u"kinds"_s, sorted(choice.elementKinds.values())},
                             {u"opacity"_s, opacity},
                             {u"order"_s, QJsonArray::fromStringList(choice.order)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LayerChoice choiceOf(const QString &text)
{
    LayerChoice choice;
    const QJsonDocument document = QJsonDocument::fromJson(text.left(kLongestText).toUtf8());
    if (!document.isObject()) {
        return choice;
    }
    const QJsonObject object = document.object();
    for (const QString &key : knownOf(object.value(u"on"_s), switchKeys())) {
        choice.layers.insert(key);
    }
    for (const QString &key : knownOf(object.value(u"off"_s), switchKeys())) {
        choice.layers.remove(key);
    }
    choice.levels = quint8(object.value(u"levels"_s).toInt(choice.levels)) & LayerChoice().levels;
    for (const QString &kind : knownOf(object.value(u"kinds"_s), kElementKinds)) {
        choice.elementKinds.insert(kind);
    }
    const QJsonObject opacity = object.value(u"opacity"_s).toObject();
    for (const QString &key : layerKeys()) {
        choice.setOpacity(key, opacity.value(key).toInt(100));
    }
    choice.order = knownOf(object.value(u"order"_s), blocksOf(layers()));
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
        m_panel.setChoice(choiceOf(kept->fields.value(kLayersField).toString()));
        m_restoring = false;
    }
}

void LayerKeeper::keep()
{
    if (!m_restoring) {
        m_book->keep(kLayersForm, {}, {{kLayersField, textOf(m_panel.choice())}});
    }
}

} // namespace ui::map
