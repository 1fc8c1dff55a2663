// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/spoken.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <algorithm>

namespace ui::theme {

using namespace Qt::StringLiterals;

namespace {

QString heard(const QString &text) { return base::shown(base::oneLine(base::atMost(text))); }

SpokenParts partsOf(const QObject *object)
{
    const auto *speaker = dynamic_cast<const Speaker *>(object);
    return speaker ? speaker->spokenParts() : SpokenParts();
}

/// One part of a widget, by its number: what it says is asked for each time.
class PartNode final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartNode(QWidget *widget, size_t index) : m_widget(widget), m_index(index) {}

    bool isValid() const override { return m_widget && m_index < partsOf(m_widget).size(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return m_widget ? QAccessible::queryAccessibleInterface(m_widget) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QString text(QAccessible::Text text) const override { return text == QAccessible::Name ? heard(part().name) : QString(); }
    QAccessible::Role role() const override { return part().role; }
    QRect rect() const override { return m_widget ? part().box.translated(m_widget->mapToGlobal(QPoint())) : QRect(); }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const SpokenPart now = part();
        if (!m_widget || !m_widget->isVisible())
            state.invisible = true;
        const bool chosen = now.current && now.role != QAccessible::StaticText;
        state.selectable = now.role == QAccessible::ListItem || now.role == QAccessible::PageTab;
        state.selected = chosen;
        state.focused = chosen && m_widget && m_widget->hasFocus();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface && part().presses ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return part().presses ? QStringList{pressAction()} : QStringList(); }
    void doAction(const QString &name) override
    {
        if (auto *speaker = dynamic_cast<Speaker *>(m_widget.data()); speaker && isValid() && name == pressAction())
            speaker->pressPart(m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    SpokenPart part() const
    {
        const SpokenParts parts = partsOf(m_widget);
        return m_index < parts.size() ? parts[m_index] : SpokenPart();
    }
    const QPointer<QWidget> m_widget;
    const size_t m_index;
};

/// A painted widget with its parts.
class SpeakerNode final : public QAccessibleWidget {
public:
    SpeakerNode(QWidget *widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}
    ~SpeakerNode() override
    {
        for (const QAccessible::Id id : std::as_const(m_nodes))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return QAccessibleWidget::childCount() + int(partsOf(object()).size()); }
    QAccessibleInterface *child(int index) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        if (index < widgets)
            return QAccessibleWidget::child(index);
        return index < childCount() ? node(index - widgets) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto each = m_nodes.cbegin(); each != m_nodes.cend(); ++each) {
            if (QAccessible::accessibleInterface(each.value()) == child)
                return QAccessibleWidget::childCount() + each.key();
        }
        return QAccessibleWidget::indexOfChild(child);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (QAccessibleInterface *found = QAccessibleWidget::childAt(x, y))
            return found;
        if (!widget())
            return nullptr;
        const QPoint here = widget()->mapFromGlobal(QPoint(x, y));
        const SpokenParts parts = partsOf(object());
        const auto part = std::ranges::find_if(parts, [here](const SpokenPart &each) { return each.box.contains(here); });
        return part == parts.end() ? nullptr : node(int(part - parts.begin()));
    }
    QAccessibleInterface *focusChild() const override
    {
        const SpokenParts parts = partsOf(object());
        const auto current = std::ranges::find_if(parts, &SpokenPart::current);
        if (widget() && widget()->hasFocus() && current != parts.end())
            return node(int(current - parts.begin()));
        return QAccessibleWidget::focusChild();
    }
    QString text(QAccessible::Text text) const override
    {
        if (const auto *speaker = dynamic_cast<const Speaker *>(object()); speaker && text == QAccessible::Name) {
            if (const QString name = speaker->spokenName(); !name.isEmpty())
                return heard(name);
        }
        return QAccessibleWidget::text(text);
    }

private:
    QAccessibleInterface *node(int index) const
    {
        auto known = m_nodes.constFind(index);
        if (known == m_nodes.cend())
            known = m_nodes.insert(index, QAccessible::registerAccessibleInterface(new PartNode(widget(), size_t(index))));
        return QAccessible::accessibleInterface(known.value());
    }
    mutable QHash<int, QAccessible::Id> m_nodes;
};

/// A painted button: Qt gives names to its own buttons alone.
class ButtonNode final : public QAccessibleWidget {
public:
    explicit ButtonNode(QAbstractButton *button)
        : QAccessibleWidget(button, button->isCheckable() ? QAccessible::CheckBox : QAccessible::Button), m_button(button)
    {}

    QString text(QAccessible::Text text) const override
    {
        const QString said = QAccessibleWidget::text(text);
        if (text == QAccessible::Accelerator && said.isEmpty() && m_button)
            return m_button->property("spokenKey").toString();
        return text == QAccessible::Name && said.isEmpty() && m_button ? heard(m_button->text()) : said;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (m_button) {
            state.checkable = m_button->isCheckable();
            state.checked = m_button->isChecked();
            state.pressed = m_button->isDown();
        }
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button && m_button->isEnabled())
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (m_button && name == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    const QPointer<QAbstractButton> m_button;
};

/// Asked for each class of an object, the lowest first: only that one is answered for, so that Qt's own widgets stay Qt's.
QAccessibleInterface *nodeOf(const QString &name, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget || name != QLatin1String(object->metaObject()->className()) || name.startsWith(u'Q'))
        return nullptr;
    if (const auto *speaker = dynamic_cast<const Speaker *>(object))
        return new SpeakerNode(widget, speaker->spokenRole());
    auto *button = qobject_cast<QAbstractButton *>(object);
    return button ? new ButtonNode(button) : nullptr;
}

} // namespace

QString spokenList(QStringList words)
{
    words.removeAll(QString());
    return base::listed(words);
}

void letSpeak() { QAccessible::installFactory(nodeOf); }

void tellCurrent(QWidget *widget)
{
    if (!QAccessible::isActive())
        return;
    const SpokenParts parts = partsOf(widget);
    const auto current = std::ranges::find_if(parts, &SpokenPart::current);
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
    if (!node || current == parts.end())
        return;
    QAccessibleEvent moved(widget, QAccessible::Focus);
    moved.setChild(node->childCount() - int(parts.end() - current));
    QAccessible::updateAccessibility(&moved);
}

} // namespace ui::theme
