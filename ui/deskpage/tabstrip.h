// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/spoken.h"
#include "theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace ui::deskpage {

/// A row of plain tabs: the chosen one bold with a white line below. ← → change it while it has the focus.
class TabStrip final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit TabStrip(const theme::Theme &theme, QWidget *parent = nullptr);

    void setTabs(const QStringList &labels);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override { return tr("What is shown of the case"); }
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::PageTabList; }
    void pressPart(size_t index) override { setCurrent(int(index)); }

Q_SIGNALS:
    void changed(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF boxOf(int index) const;
    const theme::Theme &m_theme;
    QStringList m_labels;
    int m_current = 0;
};

} // namespace ui::deskpage
