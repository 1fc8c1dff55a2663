// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"
#include "theme/spoken.h"

#include <QWidget>

namespace ui::casefile {

/// A part of the case file with an optional title line and a divider on its upper edge. Subclasses paint below the title.
class Section : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    static constexpr int kSide = 14; ///< the file's side margin

    explicit Section(const theme::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &aside);
    void setRule(bool rule) { m_rule = rule; }
    /// As high as its present width asks; told anew whenever the width changes.
    [[nodiscard]] QSize sizeHint() const override { return {200, bodyTop() + bodyHeight(width()) + 8}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, bodyTop()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return bodyTop() + bodyHeight(width) + 8; }
    /// As it was named, and what stands aside.
    [[nodiscard]] QString spokenName() const override;

protected:
    [[nodiscard]] virtual int bodyHeight(int width) const = 0;
    virtual void paintBody(QPainter &painter, const QRectF &box) = 0;
    [[nodiscard]] int bodyTop() const { return m_title.isEmpty() ? 8 : 36; }
    [[nodiscard]] const theme::Theme &theme() const { return m_theme; }
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_title, m_aside;
    bool m_rule = true;
};

using actions::linesOf;

} // namespace ui::casefile
