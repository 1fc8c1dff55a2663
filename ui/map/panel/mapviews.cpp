// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/mapviews.h"

#include "actions/widget/chip.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/keybutton.h"
#include "base/text/outsidetext.h"
#include "map/mapview.h"
#include "map/panel/keptlayers.h"
#include "map/panel/layerspanel.h"
#include "map/picture/areatags.h"
#include "map/picture/sensorpills.h"
#include "theme/plain.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastScale = 0.05, kMostScale = 1'000; ///< metres a pixel
constexpr qreal kViewWidth = 1'000;                      ///< pixels that a first view's ground is to fit into, where nobody knows better

double numberIn(const QVariantMap &fields, const QString &key) { return fields.value(key).toString().toDouble(); }

/// All key areas together.
std::optional<MapViewChoice::Ground> groundOf(const std::vector<region::KeyArea> &areas)
{
    QRectF box;
    for (const region::KeyArea &area : areas)
        box = box.united(area.ring.boundingRect());
    if (box.isEmpty())
        return std::nullopt;
    const base::GeoPoint middle{box.center().y(), box.center().x()};
    const double wide = base::distance({middle.latitude, box.left()}, {middle.latitude, box.right()}).value;
    const double high = base::distance({box.top(), middle.longitude}, {box.bottom(), middle.longitude}).value;
    return MapViewChoice::Ground{middle, std::max(wide, 1.6 * high) * 1.2 / kViewWidth};
}

bool hasKind(const region::Region &region, const QString &kind)
{
    return std::ranges::any_of(region.elements, [&kind](const region::Element &each) { return each.kind == kind; });
}

/// Those of the layers that there are.
void switchOn(LayerChoice &choice, const QStringList &keys)
{
    for (const LayerSpec &spec : layers()) {
        if (spec.by && keys.contains(spec.by->key))
            choice.layers.insert(spec.by->key);
    }
}

} // namespace

QVariantMap mapFieldsOf(const MapViewChoice &view)
{
    QVariantMap fields = fieldsOf(view.layers);
    for (QVariant &value : fields)
        value = value.toString();
    if (view.ground) {
        fields.insert(u"latitude"_s, QString::number(view.ground->centre.latitude, 'f', 7));
        fields.insert(u"longitude"_s, QString::number(view.ground->centre.longitude, 'f', 7));
        fields.insert(u"scale"_s, QString::number(view.ground->metresPerPixel, 'g', 8));
    }
    return fields;
}

MapViewChoice mapViewOf(const live::NamedView &kept)
{
    MapViewChoice view{base::isolated(kept.name), kept.by, choiceOf(kept.map), {}, kept.shared, kept.isOwn()};
    const double latitude = numberIn(kept.map, u"latitude"_s), longitude = numberIn(kept.map, u"longitude"_s), scale = numberIn(kept.map, u"scale"_s);
    if (kept.map.contains(u"scale"_s) && base::isOnGlobe(latitude, longitude) && scale >= kLeastScale && scale <= kMostScale)
        view.ground = MapViewChoice::Ground{{latitude, longitude}, scale};
    return view;
}

std::vector<MapViewChoice> firstMapViews(const region::Region &region)
{
    std::vector<MapViewChoice> views;
    views.push_back({.name = MapViews::tr("On duty"), .layers = LayerChoice()});
    MapViewChoice key{.name = MapViews::tr("Key areas"), .layers = LayerChoice(), .ground = groundOf(region.keyAreas)};
    switchOn(key.layers, {kKeyAreas, kSensors});
    for (const region::Element &each : region.elements) {
        if (!each.vulnerable && !key.layers.elementKinds.contains(each.kind) && region.keyAreaAt(each.point) != nullptr)
            key.layers.elementKinds.insert(each.kind);
    }
    views.push_back(std::move(key));
    MapViewChoice flood{.name = MapViews::tr("Flood season"), .layers = LayerChoice()};
    switchOn(flood.layers, {kSensors});
    for (const QString &kind : {u"river"_s, u"site"_s}) {
        if (hasKind(region, kind))
            flood.layers.elementKinds.insert(kind);
    }
    views.push_back(std::move(flood));
    return views;
}

MapViews::MapViews(const live::Hall &hall, const theme::Theme &theme, LayersPanel &layers, MapView &map, QWidget *parent)
    : QFrame(parent), m_hall(hall), m_theme(theme), m_layers(layers), m_map(map)
{
    setProperty("panel", true);
    theme::setSpoken(this, tr("Views of the map"));
    m_flow = new actions::FlowLayout(this, 6);
    m_flow->setContentsMargins(10, 8, 10, 8);
    m_save = new actions::KeyButton(theme, this);
    m_save->setText(tr("Save view"));
    m_save->setFaceHeight(28);
    m_name = new QLineEdit(this);
    m_name->setMaxLength(int(live::kLongestViewName));
    m_name->setPlaceholderText(tr("Name of the view"));
    theme::setSpoken(m_name, tr("Name of the view"));
    m_name->installEventFilter(this);
    m_name->hide();
    m_save->hide();
    connect(m_save, &QAbstractButton::clicked, this, &MapViews::askName);
    connect(&layers, &LayersPanel::choiceChanged, this, &MapViews::mark);
    gather();
}

void MapViews::useBook(live::ViewBook *book)
{
    m_book = book;
    m_save->setVisible(book != nullptr);
    if (book != nullptr)
        connect(book, &live::ViewBook::changed, this, &MapViews::gather);
    gather();
}

void MapViews::nameSaveKey(const QString &key) { m_save->setKey(key); }

void MapViews::gather()
{
    m_views = firstMapViews(m_hall.region());
    if (m_book != nullptr) {
        for (const live::NamedView &each : m_book->mapViews())
            m_views.push_back(mapViewOf(each));
    }
    for (actions::Chip *pill : m_pills)
        pill->deleteLater();
    m_pills.clear();
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    for (size_t place = 0; place < m_views.size(); ++place) {
        const MapViewChoice &view = m_views[place];
        auto *pill = new actions::Chip(m_theme, this);
        pill->setCheckable(true);
        pill->setLabel(view.by.isEmpty() ? view.name : tr("%1, %2", "a view and whose it is").arg(view.name, base::isolated(view.by)));
        QStringList tip{place < 9 ? tr("Key %1").arg(place + 1) : QString(),
                        view.own ? tr("F2 shares it or takes it back, Del removes it") : QString(),
                        view.own && view.shared ? tr("the hall has it") : QString()};
        tip.removeAll(QString());
        theme::setTip(pill, tip.join(u" · "_s));
        pill->installEventFilter(this);
        connect(pill, &QAbstractButton::clicked, this, [this, place] { apply(place); });
        m_flow->addWidget(pill);
        pill->show();
        m_pills.push_back(pill);
    }
    m_flow->addWidget(m_name);
    m_flow->addWidget(m_save);
    mark();
    updateGeometry();
}

int MapViews::current() const
{
    const LayerChoice shown = m_layers.choice();
    const auto found = std::ranges::find(m_views, shown, &MapViewChoice::layers);
    return found == m_views.end() ? -1 : int(found - m_views.begin());
}

void MapViews::mark()
{
    const int shown = current();
    for (size_t place = 0; place < m_pills.size(); ++place)
        m_pills[place]->setChecked(int(place) == shown);
}

bool MapViews::apply(size_t place)
{
    if (place >= m_views.size())
        return false;
    const MapViewChoice view = m_views[place]; // the panel's word may make the pills anew
    m_layers.setChoice(view.layers);
    if (view.ground)
        m_map.centreAt(view.ground->centre, {view.ground->metresPerPixel * std::max(1, m_map.width())});
    else
        m_map.showAll();
    mark();
    return true;
}

void MapViews::askName()
{
    if (m_book == nullptr)
        return;
    m_name->clear();
    m_name->show();
    m_save->hide();
    m_name->setFocus(Qt::OtherFocusReason);
}

void MapViews::save(const QString &name)
{
    if (m_book == nullptr || live::viewNameOf(name).isEmpty())
        return;
    const Camera &camera = m_map.camera();
    MapViewChoice view{.name = name, .layers = m_layers.choice()};
    view.ground = MapViewChoice::Ground{m_map.scene().plane().toGeo(camera.centre()), camera.metresPerPixel()};
    const auto known = std::ranges::find_if(m_book->mapViews(), [&](const live::NamedView &each) { return each.isOwn() && each.name == name; });
    live::NamedView kept;
    kept.name = name;
    kept.shared = known != m_book->mapViews().end() && known->shared;
    kept.map = mapFieldsOf(view);
    m_book->save(kept);
}

bool MapViews::takeKey(size_t place, int key)
{
    if (m_book == nullptr || place >= m_views.size() || !m_views[place].own)
        return false;
    const QString name = base::withoutIsolates(m_views[place].name);
    if (key == Qt::Key_Delete)
        m_book->removeMap(name);
    else if (key == Qt::Key_F2)
        m_book->shareMap(name, !m_views[place].shared);
    else
        return false;
    Q_EMIT left();
    return true;
}

void MapViews::openMenu(size_t place, QPoint at)
{
    if (place >= m_views.size() || !m_views[place].own)
        return;
    QMenu menu(this);
    const QString share = m_views[place].shared ? tr("No longer share") : tr("Share with the hall");
    menu.addAction(theme::buttonText(share), this, [this, place] { takeKey(place, Qt::Key_F2); });
    menu.addAction(theme::buttonText(tr("Remove")), this, [this, place] { takeKey(place, Qt::Key_Delete); });
    menu.exec(at);
}

bool MapViews::eventFilter(QObject *watched, QEvent *event)
{
    const auto pill = std::ranges::find(m_pills, watched, [](actions::Chip *each) -> QObject * { return each; });
    const auto place = size_t(pill - m_pills.begin());
    if (event->type() == QEvent::ContextMenu && pill != m_pills.end()) {
        openMenu(place, static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (pill != m_pills.end())
        return takeKey(place, key);
    if (watched != m_name || (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape))
        return QFrame::eventFilter(watched, event);
    if (key != Qt::Key_Escape)
        save(m_name->text());
    m_name->hide();
    m_save->show();
    Q_EMIT left();
    return true;
}

} // namespace ui::map
