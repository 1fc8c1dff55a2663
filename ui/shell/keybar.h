// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "theme/spoken.h"

#include <QWidget>

namespace ui::shell {

/// The foot of the window: the keys of the page, and how the store is doing. What does not fit is left out, from the right.
class KeyBar final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit KeyBar(const actions::Console &console, QWidget *parent = nullptr);

    void setActions(const QList<actions::Action> &shown);
    void setStore(const QString &store);
    [[nodiscard]] QSize sizeHint() const override { return {600, 30}; }
    [[nodiscard]] QString spokenName() const override { return tr("Keys of this page"); }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString keyOf(actions::Action action) const;
    [[nodiscard]] QString textOf(actions::Action action) const;
    [[nodiscard]] QStringList storeWords() const;
    const actions::Console m_console;
    QList<actions::Action> m_actions;
    QString m_store;
};

} // namespace ui::shell
