// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/layerrow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace ui::map {

LayerRow::LayerRow(const QString &name, const QPixmap &sign, bool on, bool dims, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_name(name), m_box(new QCheckBox(theme::buttonText(name), this)), m_count(new theme::Label(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_box->setChecked(on);
    m_box->setIcon(QIcon(sign));
    m_box->setIconSize(sign.deviceIndependentSize().toSize());
    m_count->setProperty("tone", QStringLiteral("second"));
    line->addWidget(m_box, 1);
    line->addWidget(m_count);
    connect(m_box, &QCheckBox::toggled, this, [this] {
        if (m_bar != nullptr) {
            m_bar->setEnabled(isOn());
        }
        Q_EMIT switched();
    });
    if (!dims) {
        return;
    }
    m_bar = new OpacityBar(theme, this);
    m_bar->setEnabled(on);
    theme::setTip(m_bar, tr("How strongly it is drawn: Alt+← → on the row"));
    line->addWidget(m_bar);
    m_box->installEventFilter(this);
    connect(m_bar, &OpacityBar::changed, this, [this] {
        speak();
        Q_EMIT dimmed();
    });
    speak();
}

void LayerRow::set(bool on, int percent)
{
    const QSignalBlocker box(m_box), row(this);
    m_box->setChecked(on);
    if (m_bar != nullptr) {
        m_bar->setEnabled(on);
        m_bar->setPercent(percent);
    }
}

void LayerRow::speak() { theme::setSpokenMore(m_box, tr("drawn at %1 %").arg(percent())); }

bool LayerRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        m_bar->step(key->key() == Qt::Key_Right ? 1 : -1);
        return true;
    }
    if (modifiers == Qt::ControlModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        Q_EMIT moveWanted(key->key() == Qt::Key_Up ? 1 : -1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui::map
