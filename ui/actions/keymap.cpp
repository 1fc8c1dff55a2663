// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/keymap.h"

#include <QCoreApplication>
#include <QSettings>

namespace ui::actions {

using namespace Qt::StringLiterals;

namespace {

// No text is no key, where Qt makes an empty one of it.
QList<QKeySequence> parseKeys(const QString &texts)
{
    return texts.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(texts, QKeySequence::PortableText);
}

bool shareKeyByDesign(Action left, Action right)
{
    const auto pair = [&](Action a, Action b) { return (left == a && right == b) || (left == b && right == a); };
    return pair(domain::CaseAct::Dispatch, domain::CaseAct::AddHelper) || pair(domain::CaseAct::Suspend, domain::CaseAct::Resume) ||
           pair(domain::CaseAct::AddPhoto, Action::SelectUndone);
}

/// The pages of reports have the desk's key for printing, the map its keys for layers and wall.
bool worksIn(const ActionRow &row, Scope scope)
{
    const bool onMap = row.id == Action::Layers || row.id == Action::ShowOnWall;
    return (row.id == Action::Print && scope == Scope::Reports) || (onMap && (scope == Scope::Map || scope == Scope::MapPage));
}

bool meet(const ActionRow &left, const ActionRow &right)
{
    return worksIn(left, right.scope) || worksIn(right, left.scope) || scopesMeet(left.scope, right.scope);
}

} // namespace

QList<QKeySequence> deliveredKeys(Action action) { return parseKeys(QString::fromLatin1(rowOf(action).keys)); }

QString shownKey(const QKeySequence &key)
{
    if (key == QKeySequence(Qt::Key_Space))
        return QCoreApplication::translate("actions", "Space");
    if (key == QKeySequence(Qt::Key_Up))
        return u"↑"_s;
    if (key == QKeySequence(Qt::Key_Down))
        return u"↓"_s;
    if (key == QKeySequence(Qt::Key_Left))
        return u"←"_s;
    if (key == QKeySequence(Qt::Key_Right))
        return u"→"_s;
    QString shown = key.toString(QKeySequence::PortableText);
    shown.replace(u"Return"_s, u"Enter"_s);
    shown.replace(u"PgDown"_s, u"PgDn"_s);
    return shown;
}

KeyMap::KeyMap(QSettings *settings, QObject *parent) : QObject(parent), m_settings(settings) { load(); }

void KeyMap::load()
{
    for (const ActionRow &row : catalogue()) {
        auto &keys = m_keys[row.id.number()];
        keys = deliveredKeys(row.id);
        const QString setting = u"keys/"_s + QLatin1String(row.name);
        if (m_settings && isRemappable(row.scope) && m_settings->contains(setting))
            keys = parseKeys(m_settings->value(setting).toString());
    }
}

QString KeyMap::shown(Action action) const
{
    const auto &list = keys(action);
    return list.isEmpty() ? QString() : shownKey(list.first());
}

QList<Action> KeyMap::clashes(Action action, const QList<QKeySequence> &wanted) const
{
    QList<Action> found;
    for (const ActionRow &row : catalogue()) {
        if (row.id == action || shareKeyByDesign(row.id, action) || !meet(row, rowOf(action)))
            continue;
        for (const QKeySequence &key : keys(row.id)) {
            if (wanted.contains(key)) {
                found.append(row.id);
                break;
            }
        }
    }
    return found;
}

base::Outcome KeyMap::remap(Action action, const QList<QKeySequence> &wanted)
{
    if (!isRemappable(rowOf(action).scope))
        return base::fail(base::ErrorCode::Refused,
                          tr("The key of “%1” belongs to the lists and the map themselves and cannot be changed.").arg(text(action)));
    const QList<Action> taken = clashes(action, wanted);
    if (!taken.isEmpty())
        return base::fail(base::ErrorCode::Refused,
                          tr("That key already means “%1”. Choose another key, or change that one first.").arg(text(taken.first())));
    m_keys[action.number()] = wanted;
    if (m_settings) {
        const QString setting = u"keys/"_s + QLatin1String(rowOf(action).name);
        if (wanted == deliveredKeys(action))
            m_settings->remove(setting);
        else
            m_settings->setValue(setting, QKeySequence::listToString(wanted, QKeySequence::PortableText));
    }
    Q_EMIT changed();
    return {};
}

void KeyMap::reset()
{
    if (m_settings)
        m_settings->remove(u"keys"_s);
    load();
    Q_EMIT changed();
}

} // namespace ui::actions
