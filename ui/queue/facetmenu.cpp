// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/facetmenu.h"

#include "region/ground/gridversions.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace ui::queue {

namespace {

using live::Facet;

QString facetText(const char *source) { return QCoreApplication::translate("facets", source); }

QString facetAll(Facet facet)
{
    switch (facet) {
    case Facet::Department: return facetText(QT_TRANSLATE_NOOP("facets", "All departments"));
    case Facet::Grid: return facetText(QT_TRANSLATE_NOOP("facets", "All grids"));
    case Facet::State: return facetText(QT_TRANSLATE_NOOP("facets", "All states"));
    case Facet::Stage: return facetText(QT_TRANSLATE_NOOP("facets", "All clocks"));
    case Facet::Unit: return facetText(QT_TRANSLATE_NOOP("facets", "All units"));
    case Facet::Source: return facetText(QT_TRANSLATE_NOOP("facets", "All sources"));
    }
    Q_UNREACHABLE();
}

QString facetNone(Facet facet)
{
    switch (facet) {
    case Facet::Department: return facetText(QT_TRANSLATE_NOOP("facets", "None yet"));
    case Facet::Grid: return facetText(QT_TRANSLATE_NOOP("facets", "Outside the grids"));
    case Facet::Stage: return facetText(QT_TRANSLATE_NOOP("facets", "No clock runs"));
    case Facet::Unit: return facetText(QT_TRANSLATE_NOOP("facets", "No unit"));
    case Facet::State:
    case Facet::Source: return facetText(QT_TRANSLATE_NOOP("facets", "Not known"));
    }
    Q_UNREACHABLE();
}

template <class Things> QStringList codesOf(const Things &things)
{
    QStringList codes;
    for (const auto &thing : things)
        codes << thing.code;
    return codes;
}

template <class Words> QStringList facetWords(const Words &words)
{
    QStringList all;
    for (const auto each : words)
        all << domain::word(each);
    return all;
}

/// All values that there can be, in their order.
QStringList allValues(const region::Region &region, Facet facet)
{
    switch (facet) {
    case Facet::Department: return codesOf(region.departments);
    case Facet::Grid: return codesOf(region.grids);
    case Facet::State: return facetWords(domain::kCaseStates);
    case Facet::Stage: return facetWords(domain::kStages);
    case Facet::Unit: return codesOf(region.units);
    case Facet::Source: return codesOf(region.sources);
    }
    Q_UNREACHABLE();
}

template <class Labelled> QString labelled(const Labelled &all, const QString &value)
{
    const auto found = std::ranges::find(all, value, [](auto each) { return domain::word(each); });
    return found == all.end() ? value : domain::label(*found);
}

} // namespace

QString facetName(Facet facet)
{
    switch (facet) {
    case Facet::Department: return facetText(QT_TRANSLATE_NOOP("facets", "Department"));
    case Facet::Grid: return facetText(QT_TRANSLATE_NOOP("facets", "Grid"));
    case Facet::State: return facetText(QT_TRANSLATE_NOOP("facets", "State"));
    case Facet::Stage: return facetText(QT_TRANSLATE_NOOP("facets", "Clock"));
    case Facet::Unit: return facetText(QT_TRANSLATE_NOOP("facets", "Unit"));
    case Facet::Source: return facetText(QT_TRANSLATE_NOOP("facets", "Source"));
    }
    Q_UNREACHABLE();
}

QString facetValue(const region::Region &region, Facet facet, const QString &value)
{
    if (value.isEmpty())
        return facetNone(facet);
    const auto named = [&value](const auto *thing) { return thing != nullptr ? thing->name : value; };
    switch (facet) {
    case Facet::Department: return named(region.department(value));
    case Facet::Grid: return live::gridText(value, named(region::knownGrid(region, value)));
    case Facet::State: return labelled(domain::kCaseStates, value);
    case Facet::Stage: return labelled(domain::kStages, value);
    case Facet::Unit: return named(region.unit(value));
    case Facet::Source: return named(region.source(value));
    }
    Q_UNREACHABLE();
}

QStringList facetValues(const region::Region &region, Facet facet, const QHash<QString, int> &counts, const QStringList &chosen)
{
    const auto wanted = [&](const QString &value) { return counts.value(value) > 0 || chosen.contains(value); };
    QStringList values;
    for (const QString &value : allValues(region, facet)) {
        if (wanted(value))
            values << value;
    }
    // What the pack does not know, of a store that has had another one.
    QStringList others = counts.keys() + chosen;
    others.removeDuplicates();
    others.sort();
    for (const QString &value : others) {
        if (!value.isEmpty() && wanted(value) && !values.contains(value))
            values << value;
    }
    if (wanted(QString()))
        values << QString();
    return values;
}

FacetMenu::FacetMenu(const region::Region &region, Facet facet, QStringList chosen, const QHash<QString, int> &counts, QWidget *parent)
    : QMenu(parent), m_facet(facet), m_chosen(std::move(chosen))
{
    setAttribute(Qt::WA_DeleteOnClose);
    theme::setSpoken(this, facetName(facet));
    const auto add = [this](const QString &text, const QVariant &value) {
        QAction *entry = addAction(text);
        entry->setCheckable(true);
        entry->setData(value);
        connect(entry, &QAction::triggered, this, [this, entry] { tick(entry); });
    };
    add(theme::buttonText(facetAll(facet)), {});
    for (const QString &value : facetValues(region, facet, counts, m_chosen))
        add(theme::buttonText(facetValue(region, facet, value)) + u'\t' + QString::number(counts.value(value)), QVariant(value));
    tick(nullptr);
}

/// None: only shows what is chosen.
void FacetMenu::tick(const QAction *entry)
{
    if (entry && !entry->data().isValid())
        m_chosen.clear();
    else if (entry && !m_chosen.removeOne(entry->data().toString()))
        m_chosen << entry->data().toString();
    for (QAction *each : actions())
        each->setChecked(each->data().isValid() ? m_chosen.contains(each->data().toString()) : m_chosen.isEmpty());
    if (entry)
        Q_EMIT chosenChanged(m_facet, m_chosen);
}

void FacetMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (QAction *entry = actionAt(event->position().toPoint()); entry && event->button() == Qt::LeftButton)
        entry->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void FacetMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && activeAction())
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace ui::queue
