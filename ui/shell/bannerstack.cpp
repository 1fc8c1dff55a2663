// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/bannerstack.h"

#include <QVBoxLayout>

namespace ui::shell {

BannerStack::BannerStack(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(8);
    for (int i = 0; i < kMost; ++i) {
        auto *banner = new Banner(theme, this);
        banner->hide();
        column->addWidget(banner);
        m_banners.append(banner);
        connect(banner, &Banner::pressed, this, [this, i](const QString &button) { Q_EMIT pressed(shown().at(i), button); });
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

QList<BannerStack::Topic> BannerStack::shown() const { return m_texts.keys().mid(0, kMost); }

QSize BannerStack::sizeHint() const { return {400, shown().isEmpty() ? 0 : layout()->sizeHint().height()}; }

void BannerStack::set(Topic topic, const BannerText &text)
{
    m_texts.insert(topic, text);
    refresh();
}

void BannerStack::clear(Topic topic)
{
    if (m_texts.remove(topic) > 0)
        refresh();
}

void BannerStack::setMuted(bool muted)
{
    m_muted = muted;
    refresh();
}

void BannerStack::setKey(const QString &shownKey)
{
    m_key = shownKey;
    refresh();
}

QList<actions::KeyButton *> BannerStack::buttons() const
{
    QList<actions::KeyButton *> buttons;
    for (const Banner *banner : m_banners) {
        if (banner->isVisible())
            buttons += banner->buttons();
    }
    return buttons;
}

void BannerStack::refresh()
{
    const QList<Topic> topics = shown();
    bool keyed = false;
    for (int i = 0; i < kMost; ++i) {
        const bool used = i < topics.size();
        if (used) {
            BannerText text = m_texts.value(topics[i]);
            if (!keyed && !text.buttons.isEmpty()) {
                text.buttons.first().key = m_key;
                keyed = true;
            }
            m_banners[i]->setText(text);
        }
        m_banners[i]->setVisible(used);
    }
    setVisible(!m_muted && !topics.isEmpty());
    updateGeometry();
}

} // namespace ui::shell
